import { LiveAnnouncer } from '@angular/cdk/a11y';
import { DOCUMENT } from '@angular/common';
import { Injectable, inject } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { NavigationEnd, NavigationStart, Router } from '@angular/router';

const patience = 4000;
const pathOf = (url: string) => url.split(/[?#]/)[0];

/** After a change of page the focus goes to its h1, as soon as it is there, and the title is announced. */
@Injectable({ providedIn: 'root' })
export class PageFocus {
  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  private readonly announcer = inject(LiveAnnouncer);
  private readonly title = inject(Title);
  private path: string | undefined;
  /** The heading of the page that is being left. */
  private left: HTMLElement | null = null;
  private watcher: MutationObserver | undefined;

  /** Begins to follow the router; the first page keeps the focus of the browser. */
  start(): void {
    this.router.events.subscribe((event) => {
      if (event instanceof NavigationStart) this.left = this.heading();
      if (!(event instanceof NavigationEnd)) return;
      const path = pathOf(event.urlAfterRedirects);
      const first = this.path === undefined;
      if (path === this.path) return;
      this.path = path;
      if (!first) this.move();
    });
  }

  private move(): void {
    this.watcher?.disconnect();
    // The router sets the new title right after it has told of the end.
    queueMicrotask(() => void this.announcer.announce(this.title.getTitle()));
    const focus = () => {
      const heading = this.heading();
      if (!heading || heading === this.left) return false;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
      this.document.defaultView?.scrollTo(0, 0);
      return true;
    };
    if (focus()) return;
    const watcher = new MutationObserver(() => focus() && watcher.disconnect());
    watcher.observe(this.document.body, { childList: true, subtree: true });
    setTimeout(() => watcher.disconnect(), patience);
    this.watcher = watcher;
  }

  private heading(): HTMLElement | null {
    return this.document.querySelector<HTMLElement>('h1');
  }
}
