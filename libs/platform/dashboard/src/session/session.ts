import { Injectable, LOCALE_ID, computed, inject, signal } from '@angular/core';
import { type FirstPage, NAMED_RIGHT_OF, type Permission, firstPageOf, mayRole } from '@rinnakkain/domain';
import { ApiCaller } from '../api/api-caller';
import { problemOf } from '../api/problem';
import type { Me } from './session.types';

const addressOf: Record<FirstPage, string> = {
  organisations: '/organisations',
  people_and_units: '/admin/accounts',
  today: '/today',
  training_records: '/training',
  own_relationships: '/own',
  audit: '/audit',
  own_meetings: '/own/groups',
  welcome: '/welcome',
};

/** Who is signed in and in which role; the one place that knows. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(ApiCaller);
  private readonly known = signal<Me | null>(null);
  /** Of the page; messages come in it from now on. */
  private readonly language = inject(LOCALE_ID).slice(0, 2);
  private readonly signedInAs = signal('');

  /** The account and its memberships, null when nobody is signed in. */
  readonly me = this.known.asReadonly();
  /** The membership acted in. */
  readonly acting = computed(
    () => this.known()?.memberships.find(({ id }) => id === this.known()?.acting) ?? null,
  );
  readonly role = computed(() => this.acting()?.role ?? null);
  /** The address to sign in with again, when it is known. */
  readonly email = computed(() => this.known()?.account.email ?? this.signedInAs());
  /** The page the role begins on. */
  readonly firstPage = computed(() => {
    const role = this.role();
    return role ? addressOf[firstPageOf(role)] : '/sign-in';
  });

  /** Whether the role acted in may do it; the API decides once more. */
  may(permission: Permission): boolean {
    const acting = this.acting();
    if (!acting || !mayRole(acting.role, permission)) return false;
    return NAMED_RIGHT_OF[permission] !== 'background_checker' || acting.backgroundChecker;
  }

  /** Asks who is signed in; nobody is an answer too. */
  async load(): Promise<void> {
    try {
      this.known.set(await this.api.get<Me>('/api/me'));
    } catch (failure) {
      if (problemOf(failure).code !== 'NOT_SIGNED_IN') throw failure;
      this.known.set(null);
    }
  }

  async signIn(email: string, password: string): Promise<void> {
    const me = await this.api.post<Me>('/api/sign-in', { email, password, language: this.language });
    this.signedInAs.set(email);
    this.known.set(me);
  }

  /** Signs in again after a pause; false when it turned out to be someone else. */
  async comeBack(email: string, password: string): Promise<boolean> {
    const before = this.known();
    const me = await this.api.post<Me>('/api/sign-in', { email, password, language: this.language });
    this.signedInAs.set(email);
    const same = before?.account.id === me.account.id;
    if (same && before.acting && before.acting !== me.acting) {
      this.known.set(await this.api.post<Me>('/api/act-as', { membershipId: before.acting }));
    } else {
      this.known.set(me);
    }
    return same;
  }

  async signOut(): Promise<void> {
    await this.api.post<void>('/api/sign-out');
    this.forget();
  }

  /** Ends the session on the server and keeps the page as it is, for someone who comes back. */
  async pause(): Promise<void> {
    await this.api.post<void>('/api/sign-out');
  }

  /** Tells the server that someone is still here. */
  async keepAlive(): Promise<void> {
    await this.api.get<Me>('/api/me');
  }

  async actAs(membershipId: string): Promise<void> {
    this.known.set(await this.api.post<Me>('/api/act-as', { membershipId }));
  }

  /** Nobody is signed in here any more. */
  forget(): void {
    this.known.set(null);
    this.signedInAs.set('');
  }
}
