import { DOCUMENT } from '@angular/common';
import { Injectable, inject, signal } from '@angular/core';

/** Light, dark, or as the device says. */
export type Look = 'system' | 'light' | 'dark';

const key = 'rinnakkain-look';

/** The look of the product on this device; nothing but the word is kept. */
@Injectable({ providedIn: 'root' })
export class Appearance {
  private readonly document = inject(DOCUMENT);
  private readonly storage = this.document.defaultView?.localStorage;
  private readonly chosen = signal<Look>(asLook(this.storage?.getItem(key)));
  readonly look = this.chosen.asReadonly();

  /** Puts the kept look on the page. */
  start(): void {
    this.put(this.chosen());
  }

  choose(look: Look): void {
    this.chosen.set(look);
    this.put(look);
    if (look === 'system') this.storage?.removeItem(key);
    else this.storage?.setItem(key, look);
  }

  private put(look: Look): void {
    if (look === 'system') delete this.document.documentElement.dataset['theme'];
    else this.document.documentElement.dataset['theme'] = look;
  }
}

const asLook = (word: string | null | undefined): Look =>
  word === 'light' || word === 'dark' ? word : 'system';
