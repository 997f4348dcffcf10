import { EnvironmentInjector, type FactoryProvider, type Type } from '@angular/core';
import { SEARCH, type SearchSource } from '@rinnakkain/platform-dashboard';

/** The search of a context, fetched when something is first searched for. */
export const lazySearch = (fetch: () => Promise<Type<SearchSource>>): FactoryProvider => ({
  provide: SEARCH,
  multi: true,
  deps: [EnvironmentInjector],
  useFactory: (injector: EnvironmentInjector): SearchSource => ({
    search: async (text) => injector.get(await fetch()).search(text),
  }),
});
