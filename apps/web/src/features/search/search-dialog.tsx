// Everything one search away: type, arrow, Enter. The field keeps the focus; the list is steered from it.
import { search } from '@bayline/contract/search';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { type ApiProblem, useView } from '../../app/api.ts';
import { areas } from '../../app/areas.ts';
import { useGo } from '../../app/navigation.tsx';
import { sentenceOf } from '../../app/refusals.ts';
import type { OpenArea } from '../../app/registry.ts';
import { useSession } from '../../app/session.ts';
import { m } from '../../paraglide/messages.js';
import { Icon } from '../../ui/icon.tsx';
import { PlateChip } from '../../ui/plate-chip.tsx';
import { type Found, kindIcons, kindPaths, kindWord } from './found.ts';
import { readRecents, rememberRecent } from './recents.ts';
import './search.css';

interface Choice {
  readonly key: string;
  readonly group: string;
  readonly found: Found | null;
  readonly label: string;
  readonly path: string;
}

const leastCharacters = 2;
const debounceMilliseconds = 120;

function useDebounced(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), debounceMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function foundChoices(rows: readonly Found[], group: string): Choice[] {
  return rows.map((found) => ({ key: `${found.kind}.${found.id}`, group, found, label: found.title, path: kindPaths[found.kind] }));
}

function pageChoices(open: readonly OpenArea[], query: string): Choice[] {
  const word = query.toLowerCase();
  const pages = open.flatMap((area) =>
    area.pages.map((page) => ({ path: page.path, label: `${areas[area.code].label()} · ${page.label()}` })),
  );
  const fitting = pages.filter((page) => page.label.toLowerCase().includes(word)).slice(0, 5);
  return fitting.map((page) => ({ key: page.path, group: m.search_pages(), found: null, label: page.label, path: page.path }));
}

/** The choices' places under their group's name, in order. */
function groupsOf(choices: readonly Choice[]): { name: string; places: number[] }[] {
  const names = [...new Set(choices.map((choice) => choice.group))];
  return names.map((name) => ({ name, places: choices.flatMap((choice, place) => (choice.group === name ? [place] : [])) }));
}

function ChoiceRow({ choice }: { readonly choice: Choice }) {
  const { found } = choice;
  if (found === null) {
    return (
      <>
        <Icon name="arrow" size={20} />
        <span className="bl-search-words">{choice.label}</span>
      </>
    );
  }
  return (
    <>
      <Icon name={kindIcons[found.kind]} size={20} />
      {found.plate !== null && <PlateChip plate={found.plate} />}
      <span className="bl-search-words">
        <span>{found.title}</span>
        {found.subtitle !== '' && <small>{found.subtitle}</small>}
      </span>
      <small className="bl-search-kind">{kindWord(found.kind)}</small>
    </>
  );
}

interface SearchFieldProps {
  readonly id: string;
  readonly text: string;
  /** Place of the chosen choice; null when there is none. */
  readonly chosen: number | null;
  readonly onText: (text: string) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onClose: () => void;
}

function SearchField({ id, text, chosen, onText, onKey, onClose }: SearchFieldProps) {
  return (
    <div className="bl-search-field">
      <Icon name="search" size={20} />
      <input
        role="combobox"
        aria-label={m.search_title()}
        aria-expanded={chosen !== null}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(chosen === null ? {} : { 'aria-activedescendant': `${id}-${chosen}` })}
        placeholder={m.search_placeholder()}
        value={text}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={onKey}
      />
      <button type="button" aria-label={m.ui_close()} onClick={onClose}>
        <Icon name="close" size={20} />
      </button>
    </div>
  );
}

interface ChoiceListProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onOpen: (choice: Choice) => void;
  readonly onKey: (event: KeyboardEvent) => void;
}

function ChoiceList({ id, choices, chosen, onChoose, onOpen, onKey }: ChoiceListProps) {
  return (
    <div id={`${id}-list`} role="listbox" aria-label={m.search_results()} className="bl-search-list" hidden={choices.length === 0}>
      {groupsOf(choices).map((group) => (
        <div key={group.name} role="group" aria-label={group.name}>
          <div className="bl-search-group" aria-hidden="true">
            {group.name}
          </div>
          {group.places.map((index) => {
            const choice = choices[index];
            return choice === undefined ? null : (
              <div
                key={choice.key}
                id={`${id}-${index}`}
                className="bl-search-option"
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                onPointerMove={() => onChoose(index)}
                onClick={() => onOpen(choice)}
                onKeyDown={onKey}
              >
                <ChoiceRow choice={choice} />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface SearchAnswerProps {
  /** What was asked; null while it is too short to ask. */
  readonly query: string | null;
  readonly choices: number;
  /** How many things were found; null until answered. */
  readonly found: number | null;
  readonly problem: ApiProblem | null;
}

function SearchAnswer({ query, choices, found, problem }: SearchAnswerProps) {
  return (
    <>
      {query === null && choices === 0 && <p className="bl-search-hint">{m.search_start()}</p>}
      {query !== null && found !== null && choices === 0 && (
        <div className="bl-search-hint">
          <strong>{m.search_none({ query })}</strong>
          <p>{m.search_none_next()}</p>
        </div>
      )}
      {problem !== null && (
        <p className="bl-search-hint" role="alert">
          {sentenceOf(problem)}
        </p>
      )}
      <p className="bl-search-foot">
        <span>{m.search_keys()}</span>
        <span role="status">{found === null ? '' : m.search_found({ count: found })}</span>
      </p>
    </>
  );
}

interface Answer {
  readonly query: string | null;
  readonly choices: readonly Choice[];
  /** The choices are those of the whole text, and not still those of its beginning. */
  readonly isAnswered: boolean;
  readonly isBeingAsked: boolean;
  readonly problem: ApiProblem | null;
}

/** What fits the text, or was opened last while it is too short to ask. */
function useAnswer(text: string, open: readonly OpenArea[]): Answer {
  const session = useSession();
  const query = useDebounced(text.trim());
  const isLongEnough = query.length >= leastCharacters;
  const answer = useView(search.search, { query: { q: query } }, { topics: [], isEnabled: isLongEnough, keepsPrevious: true });
  const found = useDeferredValue(isLongEnough ? (answer.data?.rows ?? []) : []);
  const isAnswered = isLongEnough && query === text.trim() && !answer.isPlaceholderData && found === answer.data?.rows;
  return {
    query: isLongEnough ? query : null,
    choices: isLongEnough
      ? [...foundChoices(found, m.search_results()), ...pageChoices(open, query)]
      : foundChoices(readRecents(session), m.search_recent()),
    isAnswered,
    isBeingAsked: text.trim().length >= leastCharacters && !isAnswered && answer.error === null,
    problem: isLongEnough ? answer.error : null,
  };
}

interface SearchDialogProps {
  readonly open: readonly OpenArea[];
  readonly onClose: () => void;
}

export function SearchDialog({ open, onClose }: SearchDialogProps) {
  const session = useSession();
  const go = useGo();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  /** Enter was pressed before the answer came. */
  const isAwaited = useRef(false);
  const [text, setText] = useState('');
  const [active, setActive] = useState<string | null>(null);
  const { query, choices, isAnswered, isBeingAsked, problem } = useAnswer(text, open);
  // What was chosen stays chosen while the answer changes around it.
  const place = choices.findIndex(({ key }) => key === active);
  const chosen = Math.max(0, place);
  const choose = (index: number) => setActive(choices[index]?.key ?? null);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);

  // The browser gives the focus back to where it was when a dialog is closed, not when it is taken away.
  const close = () => dialog.current?.close();
  const openChoice = (choice: Choice | undefined) => {
    if (choice === undefined) return;
    close();
    if (choice.found === null) return void go({ to: choice.path });
    rememberRecent(session, choice.found);
    void go({ to: kindPaths[choice.found.kind], params: { id: choice.found.id } });
  };
  // A scanner sends Enter before the server has answered: it opens what was asked for, not what still stands there.
  useEffect(() => {
    if (!isAwaited.current || !isAnswered) return;
    isAwaited.current = false;
    openChoice(choices[chosen]);
  });

  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = choices.length - 1;
    if (event.key === 'ArrowDown') choose(chosen >= last ? 0 : chosen + 1);
    else if (event.key === 'ArrowUp') choose(chosen <= 0 ? last : chosen - 1);
    else if (event.key !== 'Enter') return;
    else if (isBeingAsked) isAwaited.current = true;
    else openChoice(choices[chosen]);
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a modal dialog by itself; the press beside it is the mouse's way.
    <dialog
      ref={dialog}
      className="bl-search"
      aria-label={m.search_title()}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && close()}
    >
      <div className="bl-search-box">
        <SearchField
          id={id}
          text={text}
          chosen={choices.length > 0 ? chosen : null}
          onText={(changed) => {
            setText(changed);
            setActive(null);
            isAwaited.current = false;
          }}
          onKey={onKey}
          onClose={close}
        />
        <ChoiceList id={id} choices={choices} chosen={chosen} onChoose={choose} onOpen={openChoice} onKey={onKey} />
        <SearchAnswer query={query} choices={choices.length} found={isAnswered ? choices.length : null} problem={problem} />
      </div>
    </dialog>
  );
}
