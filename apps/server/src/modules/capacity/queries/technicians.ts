import type { TechnicianView } from '@bayline/contract/capacity';
import type { Static } from 'typebox';
import { statement } from '../../../platform/db/statement.ts';

const technicians = `
  select s.id, s.name,
         coalesce((select array_agg(k.skill order by k.skill) from staff_skills k where k.dealership_id = s.dealership_id and k.staff_id = s.id), '{}') as skills
    from staff s
   where s.dealership_id = $1 and s.is_active
     and exists (select from staff_roles r where r.dealership_id = s.dealership_id and r.staff_id = s.id and r.role_code = 'technician')`;

export const allTechnicians = statement<Static<typeof TechnicianView>>(
  'capacity.all-technicians',
  `${technicians} order by s.name, s.id limit 300`,
);
export const technicianById = statement<Static<typeof TechnicianView>>('capacity.technician-by-id', `${technicians} and s.id = $2`);
