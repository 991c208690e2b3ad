import { useState } from 'react';
import type { ApiProblem } from '../../app/api.ts';
import { m } from '../../paraglide/messages.js';
import { TextField } from '../../ui/text-field.tsx';

/** The reason for booking more than the store's share: asked for once the server has refused without one. */
export function useOverShare(problem: ApiProblem | null) {
  const [reason, setReason] = useState('');
  const isAsked = problem?.code === 'bookable-share-used' || reason !== '';
  return {
    body: reason.trim() === '' ? {} : { overShareReason: reason.trim() },
    field: isAsked && (
      <TextField
        label={m.appointments_over_share()}
        hint={m.appointments_over_share_hint()}
        value={reason}
        onChange={setReason}
        maxLength={200}
      />
    ),
  };
}
