// Columns of the sheets of dispatch and board, marked with their ids in the list of fields.
import { Type } from 'typebox';
import { field } from './endpoint.ts';

export const dispatchColumns = {
  workOrderNumber: Type.String(),
  vehicleIdentification: field('E5.1', Type.String()),
  plate: field('E5.2', Type.String()),
  modelName: field('E5.3', Type.String()),
  ownerName: field('E5.4', Type.String()),
  mobileMasked: field('E5.5', Type.String()),
  name: field('E5.6', Type.String()),
  bayType: field('E5.7', Type.String()),
  plannedMinutes: field('E5.8', Type.Integer()),
  bayName: Type.String(),
  bayOwnerName: field('E5.9', Type.String()),
  technicians: field('E5.10', Type.String()),
  equipment: field('E5.11', Type.String()),
  startsAt: field('E5.12', Type.String()),
  endsAt: field('E5.13', Type.String()),
  dispatcherName: field('E5.14', Type.String()),
  supervisorName: field('E5.15', Type.String()),
  remark: field('E5.16', Type.String()),
};

export const boardColumnsOfSheet = {
  workOrderNumber: Type.String(),
  isWaiting: field('E6.1', Type.String()),
  column: field('E6.2', Type.String()),
  bayName: field('E6.3', Type.String()),
  inspectorName: field('E6.4', Type.String()),
  technicianNames: field('E6.5', Type.String()),
  startsAt: field('E6.6', Type.String()),
  endsAt: field('E6.7', Type.String()),
  ownerName: field('E6.8', Type.String()),
  plate: field('E6.9', Type.String()),
  jobWords: field('E6.10', Type.String()),
};
