/**
 * The field of the finder is a combobox as the ARIA Authoring Practices describe it, with manual selection. The focus
 * stays in the field: arrows move through the suggestions, and Enter chooses one or else searches.
 */
import { useEffect, useId, useMemo, useState, type KeyboardEvent } from "react";
import type { Suggestion } from "../../finder/browser/finder-types.ts";
import { nextOption } from "../ui/next-option.ts";
import { suggestionsSentence } from "../ui/suggestions-sentence.ts";
import { finderFieldLabel, finderSearchLabel, suggestionDetail } from "./wording.ts";

interface Props {
  text: string;
  /** Null while there is no index to suggest from. */
  suggest: ((typed: string) => Suggestion[]) | null;
  onFocus: () => void;
  onType: (text: string) => void;
  onChoose: (suggestion: Suggestion) => void;
  onSearch: () => void;
  announce: (sentence: string) => void;
}

/** Longest query, in characters. */
const maxQueryLength = 200;

export function SearchField({ text, suggest, onFocus, onType, onChoose, onSearch, announce }: Props) {
  const id = useId();
  const [isTyping, setTyping] = useState(false);
  const [active, setActive] = useState(-1);
  const suggested = useMemo(
    () => (isTyping && suggest && text.trim() !== "" ? suggest(text) : null),
    [isTyping, suggest, text],
  );
  const suggestions = suggested ?? [];
  const isOpen = suggestions.length > 0;

  useEffect(() => {
    if (suggested) announce(suggestionsSentence(suggested.length));
  }, [suggested, announce]);

  const close = (): void => {
    setTyping(false);
    setActive(-1);
  };
  const open = (): void => setTyping(true);
  const choose = (suggestion: Suggestion): void => {
    close();
    onChoose(suggestion);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (isOpen) setActive(nextOption(active, event.key, suggestions.length));
      else open();
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (isOpen) close();
      else onType("");
    } else if (event.key === "Enter" && suggestions[active]) {
      event.preventDefault();
      choose(suggestions[active]);
    }
  };

  return (
    <form
      role="search"
      aria-label={finderSearchLabel}
      className="finder-search no-print"
      onSubmit={(event) => {
        event.preventDefault();
        close();
        onSearch();
      }}
    >
      <label htmlFor={id}>{finderFieldLabel}</label>
      <div className="finder-field">
        <div className="finder-combobox">
          <input
            id={id}
            type="text"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={`${id}-list`}
            aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="search"
            maxLength={maxQueryLength}
            value={text}
            onFocus={onFocus}
            onBlur={close}
            onKeyDown={onKeyDown}
            onChange={(event) => {
              open();
              setActive(-1);
              onType(event.target.value);
            }}
          />
          <ul
            id={`${id}-list`}
            role="listbox"
            className="suggestions"
            aria-label="Suggesties"
            hidden={!isOpen}
          >
            {suggestions.map((suggestion, index) => (
              <li
                key={index}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                // The field keeps the focus: losing it would close the list before the click lands.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(suggestion)}
              >
                <span className="suggestion-label" dir="auto">
                  {suggestion.label}
                </span>
                <span className="suggestion-detail">, {suggestionDetail(suggestion)}</span>
              </li>
            ))}
          </ul>
        </div>
        <button className="button" type="submit">
          Zoek
        </button>
      </div>
    </form>
  );
}
