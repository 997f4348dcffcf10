import { type SchemaPath, validate } from '@angular/forms/signals';

/** A whole number typed as text, within its limits. */
export function wholeWithin(path: SchemaPath<string>, least: number, most: number): void {
  validate(path, ({ value }) => {
    const whole = Number(value());
    const fits = value().trim() && Number.isInteger(whole) && whole >= least && whole <= most;
    const message = $localize`:@@people.form.range:Write a whole number from ${least}:least: to ${most}:most:.`;
    return fits ? null : { kind: 'range', message };
  });
}
