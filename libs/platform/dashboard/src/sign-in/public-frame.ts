import { Component } from '@angular/core';

/** The frame of the pages before signing in: the two lines turning the same way, and the page beside them. */
@Component({
  selector: 'rk-public-frame',
  template: `<section class="drawing">
      <svg class="art" viewBox="0 0 560 900" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
        <path class="supporter" d="M108 960V700A232 232 0 0 1 340 468H640" />
        <path class="seeker" d="M206 960V718A152 152 0 0 1 358 566H640" />
      </svg>
      <div class="words">
        <p class="brand">
          <svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">
            <path class="ink" d="M7 27.4V15.6a9.6 9.6 0 0 1 9.6-9.6h9.6" />
            <path class="heather" d="M15.2 27.4v-8.8a4.4 4.4 0 0 1 4.4-4.4h6.6" />
          </svg>
          Rinnakkain
        </p>
        <p class="promise" i18n="@@platform.public.promise">For walking side by side</p>
        <p class="for" i18n="@@platform.public.for">
          For associations that bring together someone seeking support and someone who has already walked the
          same road.
        </p>
      </div>
    </section>
    <main><ng-content /></main>`,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 560px) minmax(0, 1fr);
      min-height: 100vh;
      background: var(--rk-surface);
    }
    .drawing {
      position: relative;
      overflow: hidden;
      background: light-dark(#0d5561, #0a2f36);
      color: #f4f8f7;
    }
    .art {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      fill: none;
      stroke-width: 46;
    }
    .supporter {
      stroke: light-dark(#8cc3cc, #1d5c67);
    }
    .seeker {
      stroke: light-dark(#d193bf, #8d4f7e);
    }
    .words {
      position: relative;
      padding: 36px 44px;
    }
    .brand {
      display: flex;
      align-items: center;
      gap: 9px;
      font: 620 1.375rem/1.875rem var(--rk-font-title);
      font-variation-settings: 'FLAR' 100;
      letter-spacing: -0.015em;
    }
    .brand svg {
      fill: none;
      stroke-width: 4.8;
      stroke-linecap: round;
    }
    .ink {
      stroke: #f4f8f7;
    }
    .heather {
      stroke: #e3a9d0;
    }
    .promise {
      max-width: 11em;
      margin-top: 92px;
      font: 620 2.125rem/2.625rem var(--rk-font-title);
      font-variation-settings: 'FLAR' 100;
      letter-spacing: -0.018em;
      text-wrap: balance;
    }
    .for {
      max-width: 25em;
      margin-top: 12px;
      color: #d7e8ea;
      font-size: 1.0625rem;
      line-height: 1.5625rem;
    }
    main {
      padding: 26px 48px 28px 72px;
      min-width: 0;
    }
    @media (max-width: 1279px) {
      :host {
        grid-template-columns: minmax(0, 380px) minmax(0, 1fr);
      }
      main {
        padding: 26px 36px;
      }
    }
    @media (max-width: 1023px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
        grid-template-rows: auto 1fr;
      }
      .words {
        padding: 16px;
      }
      .promise,
      .for,
      .art {
        display: none;
      }
      main {
        padding: 16px;
      }
    }
  `,
})
export class PublicFrame {}
