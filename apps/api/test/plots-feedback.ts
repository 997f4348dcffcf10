import type { TestProduct } from '@rinnakkain/platform-api/testing';
import { ELSEWHERE, type Field, OF_VOLUNTEER, OTHER_UNIT } from './grounds';
import type { Row } from './planted-rows';

/** The run on which the volunteer may give feedback; of fixed number, so that rules can name it. */
export const RUN_OVER = '00000000-0000-4000-8000-00000000fb01';
/** The ticket by which somebody here may give it. */
export const TICKET_HERE = '00000000-0000-4000-8000-00000000fb02';

const TABLES = ['people.course_run', 'people.training_record'];

/**
 * Runs that were over days ago, with tickets and feedback: the volunteer's, another's here, and one elsewhere that only
 * its association tells from the volunteer's own. The two tables are closed to everybody, so that nothing of them is
 * planted with the others.
 */
export async function plantFeedback(
  { database: { admin } }: TestProduct,
  { plant, planted, here, there, accountOf }: Field,
): Promise<void> {
  const own = planted.get('own')?.rows ?? new Map<string, Row>();
  const given = new Map([...own].filter(([table]) => !TABLES.includes(table)));
  const strange = new Map([...given].filter(([table]) => table !== 'people.volunteer'));
  for (const [name, ground, organisation, run, from] of [
    ['run_over', OF_VOLUNTEER, here, { id: RUN_OVER }, given],
    ['run_over_of_another', OTHER_UNIT, here, {}, strange],
    ['run_over_elsewhere', ELSEWHERE, there, {}, given],
  ] as const) {
    const mine = { organisation_id: organisation.id };
    const tell = {
      'people.course_run': { ...mine, ...run, last_day: '2026-11-20' },
      'people.training_record': { ...mine, state: 'attended' },
    };
    // The other volunteer is a coordinator besides: acting as one, they are told of no ticket.
    const [whose, tables] =
      from === strange
        ? [{ volunteerAccountId: accountOf('coordinator') }, ['people.volunteer', ...TABLES]]
        : [{}, TABLES];
    await plant(name, ground, { tell, ...whose }, { only: tables, given: from });
    const held = planted.get(name)?.rows.get('people.course_run') ?? {};
    await admin.query(
      `insert into people.course_feedback (organisation_id, run_id, course_id, answers, useful, trainers, pace, recommend, texts_sealed)
       values ($1, $2, $3, 5, '{0,0,0,0,5}', '{0,0,0,0,5}', '{0,0,0,0,5}', '{0,0,0,0,5}', '{}')`,
      [held['organisation_id'], held['id'], held['course_id']],
    );
  }
  const record = planted.get('run_over')?.rows.get('people.training_record')?.['id'];
  await admin.query('update people.feedback_ticket set id = $1 where record_id = $2', [TICKET_HERE, record]);
}
