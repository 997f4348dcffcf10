import { InjectionToken } from '@angular/core';
import type { Route, Routes } from '@angular/router';
import type { PageData } from '@rinnakkain/platform-dashboard';
import type { IconName, MarkKind } from '@rinnakkain/ui';
import type { MenuGroup } from '../menu';

/** The route tables whose pages the palette leads to. */
export const PAGE_TABLES = new InjectionToken<readonly (() => Promise<Routes>)[]>('page tables', {
  factory: () => [],
});

/** A page that opens by its address alone. */
export interface Place {
  name: string;
  link: string;
  detail: string;
  icon?: IconName;
  mark?: MarkKind;
  /** Its only purpose is to begin something. */
  begins: boolean;
}

const beginning = /(^|\/)(new|invite|import|imports\/[\w-]+)$/;
const page = $localize`:@@shell.search.page:Page`;

/**
 * The pages of the menu, then those of the route tables that it does not have. A page that needs no permission is where
 * one ends up, not where one goes; one whose address has an id needs a row first.
 */
export function placesOf(
  menu: readonly MenuGroup[],
  tables: readonly Routes[],
  opens: (data: PageData) => boolean,
): Place[] {
  const listed = menu.flatMap(({ heading, entries }) =>
    entries.map(({ name, link, icon, mark }): Place => {
      const looks = { ...(icon && { icon }), ...(mark && { mark }) };
      return { name, link, detail: heading ?? page, ...looks, begins: false };
    }),
  );
  const others = tables.flat().flatMap((route) => placeOf(route, listed, opens));
  return [...listed, ...others.filter(({ link }) => listed.every((place) => place.link !== link))];
}

function placeOf(
  { path, title, data }: Route,
  listed: readonly Place[],
  opens: (data: PageData) => boolean,
): Place[] {
  const { permission } = (data ?? {}) as PageData;
  if (!path || /[:*]/.test(path) || typeof title !== 'string') return [];
  if (!permission || !opens({ permission })) return [];
  const link = `/${path}`;
  const above = listed
    .filter((place) => link.startsWith(`${place.link}/`))
    .sort((one, other) => other.link.length - one.link.length)[0];
  const begins = beginning.test(path);
  return [
    { name: title, link, detail: above?.name ?? page, icon: begins ? 'plus-circle' : 'file-text', begins },
  ];
}
