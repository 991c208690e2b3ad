// The parts of an appointment, held in the warehouse like its bay in the workshop.
import type { BatchItem, Tx } from '../../../platform/db/tx.ts';
import type { RequestContext } from '../../../platform/request.ts';

export async function holdParts(_ctx: RequestContext, _tx: Tx, _appointmentId: string): Promise<void> {}
export async function freeParts(_ctx: RequestContext, _tx: Tx, _appointmentId: string): Promise<void> {}
export function passParts(_ctx: RequestContext, _tx: Tx, _arrival: { appointmentId: string; visitId: string }): BatchItem[] {
  return [];
}
