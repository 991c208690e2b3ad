// What the technician would ask about a fault; asked once, at the car, and folded away until it is wanted.
import { choicesOf, type Words } from '../../app/words/words.ts';
import { m } from '../../paraglide/messages.js';
import { FormGrid } from '../../ui/form-field.tsx';
import { MoreFields } from '../../ui/more-fields.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ChoiceTiles } from './choice-tiles.tsx';
import type { Concern } from './sheet.ts';
import { engineWords, frequencyWords, questionWords } from './walk-words.ts';

type Questions = Concern['questions'];

export function QuestionFields({ questions, onChange }: { readonly questions: Questions; readonly onChange: (next: Questions) => void }) {
  const set = (part: Partial<Questions>) => onChange({ ...questions, ...part });
  const asked = Object.keys(questionWords) as (keyof typeof questionWords)[];
  const tiles = <Value extends string>(words: Words<Value>) => choicesOf(words);
  return (
    <MoreFields title={m.reception_questions()}>
      <ChoiceTiles
        label={m.reception_question_frequency()}
        options={tiles(frequencyWords)}
        value={questions.frequency}
        onChange={(frequency) => set({ frequency })}
      />
      <ChoiceTiles
        label={m.reception_question_engine()}
        options={tiles(engineWords)}
        value={questions.engine}
        onChange={(engine) => set({ engine })}
      />
      <FormGrid>
        {asked.map((name) => (
          <TextField
            key={name}
            label={questionWords[name]()}
            maxLength={60}
            value={questions[name]}
            onChange={(text) => set({ [name]: text })}
          />
        ))}
      </FormGrid>
    </MoreFields>
  );
}
