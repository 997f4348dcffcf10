import { Injectable, inject } from '@angular/core';
import type { TodayGroup, TodayItem } from '@rinnakkain/api-client';
import {
  ANSWER_WITHIN_DAYS,
  EXPIRING_DAYS,
  FEEDBACK_ANSWER_DAYS,
  FIRST_CONTACT_DAYS,
  GUIDANCE_ALERT_DAYS,
  OPENING_MEETING_WITHIN_DAYS,
  RELEASE_WARNING_DAYS,
  SESSION_OUTCOMES,
  SETTINGS_CHECK_MONTHS,
  WAITING_TARGET_DAYS,
} from '@rinnakkain/domain';
import { CodeNames, Formats, capital, stateText } from '@rinnakkain/platform-dashboard';
import type { MarkKind } from '@rinnakkain/ui';

/** A line as it stands on the page: who and why, the fact, one way on. */
export interface LineOnPage {
  item: TodayItem;
  mark: MarkKind;
  heading: string;
  detail: string;
  fact: string;
  action: string;
  link: readonly string[];
  /** Days waited, drawn as a bar, where the line is about waiting. */
  waited: number | null;
}

type Words = Pick<LineOnPage, 'heading' | 'detail' | 'fact' | 'action' | 'link'>;

/** The rule of each group in words; empty where there is none. */
export const groupRules: Record<TodayGroup, string> = {
  exclusion_hit: '',
  worry: '',
  meeting_worry: '',
  call_me: '',
  new_request: $localize`:@@today.rule.new_request:First contact within ${FIRST_CONTACT_DAYS}:days: days`,
  new_application: '',
  over_target: $localize`:@@today.rule.over_target:The target is ${WAITING_TARGET_DAYS}:days: days from the request`,
  proposal_expiring: $localize`:@@today.rule.proposal_expiring:Each side has ${ANSWER_WITHIN_DAYS}:days: days to answer`,
  session_to_acknowledge: '',
  enrolment_to_confirm: '',
  settings_check_due: $localize`:@@today.rule.settings_check_due:Every ${SETTINGS_CHECK_MONTHS}:months: months`,
  leader_missing: '',
  release_ending: $localize`:@@today.rule.release_ending:Ends within ${RELEASE_WARNING_DAYS}:days: days`,
  guidance_missing: $localize`:@@today.rule.guidance_missing:Guidance within ${GUIDANCE_ALERT_DAYS}:days: days`,
  training_expiring: $localize`:@@today.rule.training_expiring:Expires within ${EXPIRING_DAYS}:days: days`,
  listing_to_verify: '',
  no_opening_meeting: $localize`:@@today.rule.no_opening_meeting:Over ${OPENING_MEETING_WITHIN_DAYS}:days: days since both agreed`,
  page_feedback: $localize`:@@today.rule.page_feedback:Answered within ${FEEDBACK_ANSWER_DAYS}:days: days`,
};

/** Puts the lines of today into words. */
@Injectable({ providedIn: 'root' })
export class TodayLines {
  private readonly formats = inject(Formats);
  private readonly names = inject(CodeNames);

  /** One line of a group. */
  line(group: TodayGroup, item: TodayItem): LineOnPage {
    const mark: MarkKind =
      item.kind === 'seeker'
        ? 'seeker'
        : ['volunteer', 'training_record'].includes(item.kind)
          ? 'supporter'
          : 'pair';
    const waited = group === 'over_target' ? (item.days ?? null) : null;
    return { item, mark, waited, ...this.words(group, item) };
  }

  private words(group: TodayGroup, item: TodayItem): Words {
    const who = this.formats.list(item.names);
    const [supporter = '', seeker = ''] = item.names;
    const day = item.day ? this.formats.nearDay(item.day) : '';
    const due = item.dueOn ? this.formats.day(item.dueOn) : '';
    const pair = ['/relationships', item.parentId ?? item.id];
    switch (group) {
      case 'exclusion_hit':
        return {
          heading: who,
          detail: $localize`:@@today.exclusion:The seeker's exclusion list concerns this pair. Talk with the seeker before they meet.`,
          fact: '',
          action: $localize`:@@today.pair.action:Open the relationship`,
          link: pair,
        };
      case 'worry':
        return {
          heading: $localize`:@@today.worry:${supporter}:supporter: logged a worry`,
          detail: joined($localize`:@@today.pair_with:Relationship: ${seeker}:seeker:`, day),
          fact: '',
          action: $localize`:@@today.worry.action:Receive`,
          link: pair,
        };
      case 'meeting_worry':
        return {
          heading: $localize`:@@today.meeting_worry:A worry about ${who}:group:`,
          detail: $localize`:@@today.meeting_on:Meeting ${day}:day:`,
          fact: '',
          action: $localize`:@@today.worry.action:Receive`,
          link: ['/meetings', item.id],
        };
      case 'enrolment_to_confirm':
        return {
          heading: who,
          detail: $localize`:@@today.enrolments:${String(item.keys?.['count'] ?? '')}:count: registered`,
          fact: day && $localize`:@@today.since:Since ${day}:day:`,
          action: $localize`:@@today.group.action:Open the group`,
          link: ['/groups', item.id],
        };
      case 'settings_check_due':
        return {
          heading: who,
          detail: $localize`:@@today.settings_check:Check who sees the group and who may join it`,
          fact: due
            ? $localize`:@@today.settings_due:Due ${due}:day:`
            : $localize`:@@today.settings_never:Never checked`,
          action: $localize`:@@today.group.action:Open the group`,
          link: ['/groups', item.id],
        };
      case 'leader_missing':
        return {
          heading: who,
          detail: $localize`:@@today.leaders:Leaders are missing, or none of them is trained`,
          fact:
            item.kind === 'meeting'
              ? $localize`:@@today.meeting_on:Meeting ${due}:day:`
              : due && $localize`:@@today.season_from:Season from ${due}:day:`,
          action: $localize`:@@today.group.action:Open the group`,
          link: ['/groups', item.kind === 'meeting' ? (item.parentId ?? '') : item.id],
        };
      case 'call_me':
        return {
          heading: $localize`:@@today.call_me:${supporter}:supporter: would like you to call`,
          detail: joined($localize`:@@today.pair_with:Relationship: ${seeker}:seeker:`, day),
          fact: '',
          action: $localize`:@@today.call_me.action:Open and call`,
          link: pair,
        };
      case 'new_request':
        return {
          heading: $localize`:@@today.new_request:${who}:name: asks for support`,
          detail: capital(joined(this.about(item), $localize`:@@today.arrived:arrived ${day}:day:`)),
          fact: $localize`:@@today.contact_by:Contact by ${due}:day:`,
          action: $localize`:@@today.new_request.action:Open the request`,
          link: ['/seekers', item.id],
        };
      case 'new_application':
        return {
          heading: $localize`:@@today.new_application:${who}:name: applies as a supporter`,
          detail: this.about(item),
          fact: $localize`:@@today.arrived_on:Arrived ${day}:day:`,
          action: $localize`:@@today.new_application.action:Open the application`,
          link: ['/volunteers', item.id],
        };
      case 'over_target':
        return {
          heading: who,
          detail: this.about(item),
          fact: '',
          action: $localize`:@@today.over_target.action:Shortlist`,
          link: ['/seekers', item.id, 'shortlist'],
        };
      case 'proposal_expiring':
        return {
          heading: who,
          detail:
            item.keys?.['state'] === 'volunteer_agreed'
              ? $localize`:@@today.asked_seeker:The supporter has agreed · seeker's answer awaited since ${day}:day:`
              : $localize`:@@today.asked_supporter:Supporter's answer awaited since ${day}:day:`,
          fact: $localize`:@@today.expires:Expires ${due}:day:`,
          action: $localize`:@@today.proposal.action:Open the proposal`,
          link: pair,
        };
      case 'session_to_acknowledge':
        return {
          heading: who,
          detail: this.outcome(item),
          fact: $localize`:@@today.session_on:Session ${day}:day:`,
          action: $localize`:@@today.session.action:Read and acknowledge`,
          link: pair,
        };
      case 'release_ending':
        return {
          heading: who,
          detail: $localize`:@@today.release:The supporter sees the contact details until then`,
          fact: $localize`:@@today.ends:Ends ${due}:day:`,
          action: $localize`:@@today.pair.action:Open the relationship`,
          link: pair,
        };
      case 'guidance_missing':
        return {
          heading: who,
          detail: $localize`:@@today.guidance_missing:No guidance for ${item.days ?? 0}:days: days`,
          fact: '',
          action: $localize`:@@today.volunteer.action:Open the volunteer`,
          link: ['/volunteers', item.id],
        };
      case 'training_expiring':
        return {
          heading: who,
          detail: $localize`:@@today.training:Training expires: ${this.course(item)}:course:`,
          fact: joined(due, item.days === undefined ? '' : this.formats.days(item.days), ', '),
          action: $localize`:@@today.training.action:Open trainings`,
          link: ['/volunteers', item.parentId ?? item.id],
        };
      case 'listing_to_verify':
        return {
          heading: $localize`:@@today.listings:${item.count ?? 0}:count: listed meetings to check`,
          detail: $localize`:@@today.listings.detail:What is not checked within six months is no longer shown.`,
          fact: $localize`:@@today.listings.due:The first by ${due}:day:`,
          action: $localize`:@@today.listings.action:Check the listings`,
          link: ['/listings', 'due'],
        };
      case 'no_opening_meeting':
        return {
          heading: who,
          detail: $localize`:@@today.agreed:Both agreed ${day}:day:`,
          fact: $localize`:@@today.no_meeting:No opening meeting set`,
          action: $localize`:@@today.pair.action:Open the relationship`,
          link: pair,
        };
      case 'page_feedback':
        return {
          heading: $localize`:@@today.page_feedback:Someone gave feedback on the public pages`,
          detail: $localize`:@@today.arrived_on:Arrived ${day}:day:`,
          fact: $localize`:@@today.answer_by:Answer by ${due}:day:`,
          action: $localize`:@@today.page_feedback.action:Read and answer`,
          link: ['/page-feedback'],
        };
    }
  }

  /** Theme, language and region, as far as they are told. */
  private about({ keys }: TodayItem): string {
    const key = (name: string) => (typeof keys?.[name] === 'string' ? String(keys[name]) : '');
    const words = [
      key('theme') && this.names.theme(key('theme')),
      key('language') && this.names.languageOf(key('language')),
      key('county') && this.names.county(key('county')),
    ];
    return capital(words.filter(Boolean).join(' · '));
  }

  private outcome({ keys }: TodayItem): string {
    const outcome = SESSION_OUTCOMES.find((one) => one === keys?.['state']);
    return outcome ? capital(stateText('session', 'outcome', outcome)) : '';
  }

  private course({ keys }: TodayItem): string {
    return keys?.['courseKind'] === 'basic' ? stateText('course', 'kind', 'basic') : '';
  }
}

const joined = (one: string, other: string, by = ' · ') => [one, other].filter(Boolean).join(by);
