import type { CourseKind } from '@rinnakkain/domain';
import type { TestOrganisation, TestProduct } from '@rinnakkain/platform-api/testing';

/** A task of an organisation; `checked` ticks the three conditions of a background check. Returns its id. */
export async function aTask(
  product: TestProduct,
  organisation: TestOrganisation,
  more: { checked?: boolean; kinds?: readonly CourseKind[] } = {},
): Promise<string> {
  const checked = more.checked ?? false;
  const { rows } = await product.database.admin.query<{ id: string }>(
    `insert into people.task (organisation_id, name_fi, name_sv, name_en, forms, with_minors_regularly,
       personal_interaction_with_minor, alone_with_minor, required_course_kinds)
     values ($1, 'Tukihenkilö', 'Stödperson', 'Support person', '{face_to_face,phone}', $2, $2, $2, $3) returning id`,
    [organisation.id, checked, more.kinds ?? ['basic']],
  );
  return rows[0]?.id ?? '';
}

/** A course of an organisation. Returns its id. */
export async function aCourse(
  product: TestProduct,
  organisation: TestOrganisation,
  more: { kind?: CourseKind; validityMonths?: number | null } = {},
): Promise<string> {
  const { rows } = await product.database.admin.query<{ id: string }>(
    `insert into people.course (organisation_id, name_fi, name_sv, name_en, kind, contact_hours, self_study_hours, validity_months)
     values ($1, 'Vertaistukijan peruskoulutus', 'Grundkurs för kamratstödjare', 'Peer supporter basics', $2, 16, 4, $3) returning id`,
    [organisation.id, more.kind ?? 'basic', more.validityMonths === undefined ? 24 : more.validityMonths],
  );
  return rows[0]?.id ?? '';
}
