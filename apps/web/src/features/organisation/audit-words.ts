// The audit in words: what it was about, where that is shown, and what changed.

import type { ReplyOf } from '@bayline/contract/endpoint';
import type { organisation } from '@bayline/contract/organisation';
import type { SubjectType } from '@bayline/domain/events';
import type { Language } from '../../app/language.ts';
import { fieldName } from '../../app/refusals.ts';
import { roleName } from '../../app/role-name.ts';
import { m } from '../../paraglide/messages.js';
import { permissionWord } from './permission-words.ts';
import { roleNames } from './staff.ts';

export type AuditRow = ReplyOf<typeof organisation.listAudit>['rows'][number];

export const subjectWords: Readonly<Record<SubjectType, () => string>> = {
  visit: () => m.organisation_subject_visit(),
  'work-order': () => m.organisation_subject_work_order(),
  operation: () => m.organisation_subject_operation(),
  appointment: () => m.organisation_subject_appointment(),
  'parts-request': () => m.organisation_subject_parts_request(),
  stock: () => m.organisation_subject_stock(),
  supplier: () => m.organisation_subject_supplier(),
  settlement: () => m.organisation_subject_settlement(),
  customer: () => m.organisation_subject_customer(),
  vehicle: () => m.organisation_subject_vehicle(),
  'follow-up': () => m.organisation_subject_follow_up(),
  catalogue: () => m.organisation_subject_catalogue(),
  capacity: () => m.organisation_subject_capacity(),
  staff: () => m.organisation_subject_staff(),
  store: () => m.organisation_subject_store(),
  notice: () => m.organisation_subject_notice(),
  plan: () => m.organisation_subject_plan(),
  'import-run': () => m.organisation_subject_import_run(),
};

/** What the event was about, by name where it may be told. */
export function subjectOf(row: AuditRow, language: Language): string {
  if (row.type === 'role-changed' && row.role !== null) return roleName(row.role, language);
  return row.staffName ?? subjectWords[row.subjectType]();
}

/** The page of the subject; null where there is none. */
export function pageOf({ type, subjectType, subjectId, visitId, role }: AuditRow): string | null {
  if (type === 'role-changed') return role === null ? null : `/settings/roles/${role}`;
  switch (subjectType) {
    case 'staff':
      return `/settings/staff/${subjectId}`;
    case 'customer':
      return `/customers/${subjectId}`;
    case 'vehicle':
      return `/vehicles/${subjectId}`;
    case 'appointment':
      return `/appointments/${subjectId}`;
    case 'work-order':
      return `/work-orders/${subjectId}`;
    case 'follow-up':
      return `/follow-up/${subjectId}`;
    default:
      return visitId === null ? null : `/visits/${visitId}`;
  }
}

/** What changed, a line each. */
export function detailsOf(row: AuditRow, language: Language): readonly string[] {
  const list = (words: readonly string[]) => words.join(m.organisation_list_join());
  const { added, removed, roles, revealed } = row;
  return [
    ...(added.length > 0 ? [m.organisation_changed_added({ list: list(added.map(permissionWord)) })] : []),
    ...(removed.length > 0 ? [m.organisation_changed_removed({ list: list(removed.map(permissionWord)) })] : []),
    ...(roles.length > 0 ? [m.organisation_roles_given({ list: roleNames(roles, language) })] : []),
    ...(revealed === null
      ? []
      : [
          m.organisation_revealed_fields({ fields: list(revealed.fields.map(fieldName)) }),
          m.organisation_revealed_reason({ reason: revealed.reason }),
        ]),
  ];
}
