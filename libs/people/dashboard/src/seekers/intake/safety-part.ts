import { Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { CONTACT_CHANNELS } from '@rinnakkain/domain';
import { stateLabel } from '@rinnakkain/platform-dashboard';
import { Field, Icon, ManyOptions, Options, TextInput } from '@rinnakkain/ui';
import type { SeekerDraft } from './seeker-draft';

/** The first thing of a call: how this person can be reached without danger. */
@Component({
  selector: 'rk-safety-part',
  imports: [Field, FormField, Icon, ManyOptions, Options, TextInput],
  template: `<section aria-labelledby="rk-intake-safety">
    <h2 id="rk-intake-safety" i18n="@@people.intake.safety">Safe contact</h2>
    <p class="rk-note">
      <rk-icon name="warning-octagon" />
      <span i18n="@@people.intake.danger"
        ><b>In danger right now? Call 112.</b> Acute danger isn't a priority on a list: it is a reason to get
        help at once.</span
      >
    </p>
    <rk-options
      label="How can they be reached safely?"
      i18n-label="@@people.intake.safety_told"
      look="rows"
      [options]="told"
      [formField]="form().safety"
    />
    @if (form().safety().value() === 'told') {
      <rk-many-options
        label="Ways that are safe"
        i18n-label="@@people.intake.channels"
        [columns]="3"
        [options]="channels"
        [formField]="form().channels"
      />
      @if (silent()) {
        <p class="rk-note rk-note-info" role="status">
          <rk-icon name="shield-check" />
          <span i18n="@@people.intake.silent"
            >With no way chosen, nobody contacts them: they contact you.</span
          >
        </p>
      } @else {
        <rk-field
          label="When?"
          i18n-label="@@people.intake.safe_times"
          [optional]="true"
          hint="For example: Tue and Thu 9–16."
          i18n-hint="@@people.intake.safe_times_hint"
          pointer="/safeContact/times"
        >
          <input rkInput autocomplete="off" [formField]="form().times" />
        </rk-field>
      }
      @if (phone() || sms()) {
        <div class="two">
          @if (phone()) {
            <rk-options
              label="May a voicemail be left?"
              i18n-label="@@people.intake.voicemail"
              [options]="yesNo"
              [formField]="form().voicemail"
            />
          }
          @if (sms()) {
            <rk-options
              label="May a text message name the association?"
              i18n-label="@@people.intake.sms_names"
              [options]="yesNo"
              [formField]="form().smsNames"
            />
          }
        </div>
      }
      <div class="two">
        <rk-field
          label="Code word"
          i18n-label="@@people.intake.code_word"
          [optional]="true"
          hint="By which both know who is speaking."
          i18n-hint="@@people.intake.code_word_hint"
          pointer="/safeContact/codeWord"
        >
          <input rkInput autocomplete="off" [formField]="form().codeWord" />
        </rk-field>
        <rk-field
          label="Anything else that keeps contact safe"
          i18n-label="@@people.intake.safe_note"
          [optional]="true"
          pointer="/safeContact/note"
        >
          <textarea rkInput rows="2" [formField]="form().safetyNote"></textarea>
        </rk-field>
      </div>
    } @else {
      <p class="rk-note rk-note-info" role="status">
        <rk-icon name="shield-check" />
        <span i18n="@@people.intake.cautious"
          >Until they tell, the careful rules hold: no voicemail, no message that names the association,
          nobody contacts before they do.</span
        >
      </p>
    }
  </section>`,
  styleUrl: './intake.scss',
})
export class SafetyPart {
  readonly form = input.required<FieldTree<SeekerDraft>>();

  protected readonly told = [
    { value: 'told' as const, label: $localize`:@@people.intake.safety.told:We talked about it` },
    { value: 'not_told' as const, label: $localize`:@@people.intake.safety.not_told:Not talked about yet` },
  ];
  protected readonly channels = CONTACT_CHANNELS.map((channel) => ({
    value: channel,
    label: stateLabel('contact', 'channel', channel),
  }));
  protected readonly yesNo = [
    { value: 'no' as const, label: $localize`:@@people.intake.no:No` },
    { value: 'yes' as const, label: $localize`:@@people.intake.yes:Yes` },
  ];
  private readonly chosen = computed(() => this.form().channels().value());
  protected readonly silent = computed(() => this.chosen().length === 0);
  protected readonly phone = computed(() => this.chosen().includes('phone'));
  protected readonly sms = computed(() => this.chosen().includes('sms'));
}
