// What the technicians ask about the order; the adviser answers where he reads it.
import type { ReplyOf } from '@bayline/contract/endpoint';
import { workshop } from '@bayline/contract/workshop';
import { useState } from 'react';
import { useCommand, useView } from '../../app/api.ts';
import { useFormat } from '../../app/format.ts';
import { usePermission } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { ActionButton } from '../../ui/action-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { questionsOf } from './order-views.ts';

type Question = ReplyOf<typeof workshop.questions>['rows'][number];

function Answer({ question, workOrderId }: { readonly question: Question; readonly workOrderId: string }) {
  const [answer, setAnswer] = useState('');
  const [isTried, setTried] = useState(false);
  const send = useCommand(workshop.answer, {
    invalidate: [workshop.questions, `work-order:${workOrderId}`],
    doneText: () => m.work_orders_answered(),
  });
  const press = () => {
    setTried(true);
    if (answer.trim() !== '') void send.run({ params: { id: question.id }, body: { answer: answer.trim() } });
  };
  return (
    <>
      <TextField label={m.work_orders_answer()} isRequired isTried={isTried} maxLength={300} value={answer} onChange={setAnswer} />
      <ActionButton kind="primary" isPending={send.isPending} onPress={press}>
        {m.work_orders_send_answer()}
      </ActionButton>
    </>
  );
}

export function OrderQuestions({ workOrderId }: { readonly workOrderId: string }) {
  const format = useFormat();
  const mayAnswer = usePermission('work-orders.edit');
  const view = useView(...questionsOf(workOrderId));
  const rows = view.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="bl-panel bl-block" aria-label={m.work_orders_questions()}>
      <h2>{m.work_orders_questions()}</h2>
      {rows.map((question) => (
        <div key={question.id}>
          <p>
            <strong>{question.words}</strong> <small>{`${question.askedByName} ${format.time(question.askedAt)}`}</small>
          </p>
          {question.answer === null ? (
            mayAnswer && <Answer question={question} workOrderId={workOrderId} />
          ) : (
            <p>{`${question.answeredByName ?? ''}: ${question.answer}`}</p>
          )}
        </div>
      ))}
    </section>
  );
}
