// The one script of public pages. It stands in the head, so that a page one has left in a hurry is never seen again by
// going back. Everything here works without it as well, but for what it adds.
(() => {
  'use strict';
  const root = document.documentElement;
  const words = document.currentScript.dataset;
  const LEFT = 'left';
  const remember = (store, name, value) => {
    try {
      if (value === null) store.removeItem(name);
      else store.setItem(name, value);
    } catch {
      // A browser that keeps nothing keeps nothing.
    }
  };
  const recall = (store, name) => {
    try {
      return store.getItem(name);
    } catch {
      return null;
    }
  };

  // Going back after leaving: the page hides itself and leaves again.
  const cameBack = () => {
    const [navigation] = performance.getEntriesByType?.('navigation') ?? [];
    return navigation?.type === 'back_forward';
  };
  const left = recall(sessionStorage, LEFT);
  if (left && cameBack()) {
    root.hidden = true;
    location.replace(left);
    return;
  }
  remember(sessionStorage, LEFT, null);

  const DRAFT = 'draft-';
  const drafts = () => {
    try {
      return Object.keys(localStorage).filter((name) => name.startsWith(DRAFT));
    } catch {
      return [];
    }
  };

  const weekOf = (day) => {
    const thursday = new Date(day.getFullYear(), day.getMonth(), day.getDate() + 4 - (day.getDay() || 7));
    return Math.ceil(((thursday - new Date(thursday.getFullYear(), 0, 1)) / 86_400_000 + 1) / 7);
  };

  /** A calendar, made before it is needed: to write a date for the first time takes longer than one has. */
  let calendar = null;
  const makeCalendar = () => {
    const now = new Date();
    const format = (options) => new Intl.DateTimeFormat(root.lang, options).format(now);
    const line = (name, text) => {
      const element = document.createElement('p');
      element.className = name;
      element.textContent = text;
      return element;
    };
    const page = document.createElement('div');
    page.className = 'cover';
    page.append(
      line('weekday', format({ weekday: 'long' })),
      line('date', String(now.getDate())),
      line('month', `${format({ month: 'long', year: 'numeric' })}, ${words.week} ${weekOf(now)}`),
    );
    return page;
  };

  /** It lies over everything, and nothing is left underneath. */
  const cover = () => {
    document.body.replaceChildren(calendar ?? makeCalendar());
    document.title = words.calendar;
  };

  const leave = () => {
    const to = document.getElementById('leave')?.href;
    if (!to) return;
    performance.mark('leave');
    cover();
    performance.mark('covered');
    for (const name of drafts()) remember(localStorage, name, null);
    remember(sessionStorage, LEFT, to);
    navigator.sendBeacon?.('/api/sign-out');
    location.replace(to);
  };

  let presses = [];
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.repeat) return;
      // Capital letters between words are no wish to leave.
      if (event.key !== 'Escape' && event.key !== 'Shift') return void (presses = []);
      presses = presses.filter(({ key, at }) => key === event.key && event.timeStamp - at < 2000);
      presses.push({ key: event.key, at: event.timeStamp });
      if (presses.length >= 3) leave();
    },
    true,
  );

  // A page that the browser kept whole comes back as it was: what was typed goes, and who has left leaves again.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    const gone = recall(sessionStorage, LEFT);
    if (gone) {
      root.hidden = true;
      location.replace(gone);
    }
  });

  const stepsOf = (form) => {
    const steps = [...form.querySelectorAll('.step')];
    const sending = form.querySelector('.sending');
    const button = (text, kind) => {
      const made = document.createElement('button');
      made.type = 'button';
      made.className = kind;
      made.textContent = text;
      sending.before(made);
      return made;
    };
    const row = document.createElement('p');
    row.className = 'row';
    sending.before(row);
    const next = button(form.dataset.next, 'primary');
    const previous = button(form.dataset.previous, 'outlined');
    row.append(next, previous);
    const shown = () => steps.findIndex((step) => !step.hidden);
    const show = (index, focus) => {
      steps.forEach((step, i) => (step.hidden = i !== index));
      previous.hidden = index === 0;
      next.hidden = index === steps.length - 1;
      sending.hidden = !next.hidden;
      if (focus) steps[index].querySelector('h2').focus();
    };
    next.addEventListener('click', () => show(shown() + 1, true));
    previous.addEventListener('click', () => show(shown() - 1, true));
    // Enter in a field goes on to the next step; nothing is sent from the middle.
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.target.tagName !== 'INPUT' || next.hidden) return;
      event.preventDefault();
      next.click();
    });
    const faulty = steps.findIndex((step) => step.querySelector('.faulty'));
    show(Math.max(0, faulty), false);
    form.classList.add('stepped');
    return (element) => {
      const index = steps.findIndex((step) => step.contains(element));
      if (index >= 0) show(index, false);
    };
  };

  const keepingOf = (form) => {
    const keeping = form.querySelector('.keeping');
    if (!keeping) return;
    const name = DRAFT + form.dataset.name;
    const told = keeping.querySelector('[role=status]');
    const forget = keeping.querySelector('[data-do=forget]');
    const save = () => {
      const fields = [...new FormData(form)].filter(([field]) => field !== 'homepage' && field !== 'consent');
      remember(localStorage, name, JSON.stringify(fields));
    };
    const bring = (fields) => {
      for (const element of form.elements) {
        // What is hidden is about the page as it is now: where it goes, and which text it shows. Nobody consented to that yet.
        if (!element.name || element.type === 'hidden' || ['homepage', 'consent'].includes(element.name))
          continue;
        const values = fields.filter(([field]) => field === element.name).map(([, value]) => value);
        if (element.type === 'checkbox' || element.type === 'radio')
          element.checked = values.includes(element.value);
        else if (values.length > 0) element.value = values[0];
      }
    };
    keeping.hidden = false;
    const before = recall(localStorage, name);
    if (before && !form.querySelector('.faulty')) {
      bring(JSON.parse(before));
      told.textContent = keeping.dataset.before;
    }
    forget.hidden = !before;
    form.addEventListener('change', () => !forget.hidden && save());
    keeping.querySelector('[data-do=keep]').addEventListener('click', () => {
      save();
      forget.hidden = false;
      told.textContent = keeping.dataset.kept;
    });
    forget.addEventListener('click', () => {
      remember(localStorage, name, null);
      forget.hidden = true;
      told.textContent = keeping.dataset.forgotten;
    });
  };

  document.addEventListener('DOMContentLoaded', () => {
    calendar = makeCalendar();
    document.getElementById('leave')?.addEventListener('click', (event) => {
      event.preventDefault();
      leave();
    });
    // Sent: what was kept on the way is needed no more.
    const sent = document.querySelector('[data-sent]')?.dataset.sent;
    if (sent) remember(localStorage, DRAFT + sent, null);
    for (const form of document.querySelectorAll('form')) {
      const showStepOf = form.dataset.steps === 'yes' ? stepsOf(form) : () => undefined;
      keepingOf(form);
      for (const link of document.querySelectorAll('#faults a')) {
        link.addEventListener('click', (event) => {
          const field = document.getElementById(link.hash.slice(1));
          if (!field) return;
          event.preventDefault();
          showStepOf(field);
          field.focus();
        });
      }
      form.addEventListener('submit', () => {
        setTimeout(() => form.querySelectorAll('[type=submit]').forEach((one) => (one.disabled = true)));
      });
      // A page that comes back from the browser's own memory can be sent again, empty.
      addEventListener('pageshow', ({ persisted }) => {
        if (!persisted) return;
        form.reset();
        form.querySelectorAll('[type=submit]').forEach((one) => (one.disabled = false));
      });
    }
    document.getElementById('faults')?.focus();
  });
})();
