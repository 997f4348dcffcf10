// A page that says nothing but the day; it is what stands in place of the product after a quick exit.
const now = new Date();
const language = location.pathname.split('/')[1] || 'fi';
const words = { fi: ['Kalenteri', 'viikko'], sv: ['Kalender', 'vecka'], en: ['Calendar', 'week'] }[
  language
] ?? ['Kalenteri', 'viikko'];
const show = (id, text) => {
  document.getElementById(id).textContent = text;
};
const format = (options) => new Intl.DateTimeFormat(language, options).format(now);
const thursday = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 4 - (now.getDay() || 7));
const week = Math.ceil(((thursday - new Date(thursday.getFullYear(), 0, 1)) / 86_400_000 + 1) / 7);

document.title = words[0];
document.documentElement.lang = language;
show('weekday', format({ weekday: 'long' }));
show('date', now.getDate());
show('month', `${format({ month: 'long', year: 'numeric' })}, ${words[1]} ${week}`);
