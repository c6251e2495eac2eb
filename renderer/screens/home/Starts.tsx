/** Where a new journey comes from: a template, blank, a plan that is pasted, or a file that is dropped or chosen. */
import { useMemo, useRef, useState } from "react";
import { useWindow, useWorkspaceHandle } from "../../state/workspace-context.ts";
import { Button, Icon, classNames } from "../../ui/index.ts";
import { homeWords } from "../../words/home.ts";
import { planWords } from "../../words/plan.ts";
import { allStarts } from "../overlays/starts.ts";
import { isPlanFile, planFileTypes } from "../plan/plan-file.ts";
import { Picture } from "./Picture.tsx";
import "./starts.css";

const words = homeWords.start;

export function Starts() {
  const workspace = useWorkspaceHandle();
  const language = useWindow((state) => state.language);
  const starts = useMemo(() => allStarts(language), [language]);
  return (
    <section className="home-starts" aria-labelledby="home-starts">
      <h2 id="home-starts">{words.title}</h2>
      <ul className="start-cards">
        {starts.map((start) => (
          <li key={start.id}>
            <button
              type="button"
              className="start-card"
              aria-label={`${start.title}: ${start.hint}`}
              onClick={() => workspace.open("new-journey", { template: start.id })}
            >
              {start.isBlank ? (
                <span className="start-card-plus">
                  <Icon name="plus" />
                </span>
              ) : (
                <Picture of={start.picture} width={96} height={62} />
              )}
              <span className="start-card-words">
                <b className="cutoff">{start.title}</b>
                <span className="muted">{start.hint}</span>
              </span>
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            className="start-card"
            aria-label={`${planWords.start.title}: ${planWords.start.hint}`}
            onClick={() => workspace.open("plan")}
          >
            <span className="start-card-plus">
              <Icon name="note" />
            </span>
            <span className="start-card-words">
              <b className="cutoff">{planWords.start.title}</b>
              <span className="muted">{planWords.start.hint}</span>
            </span>
          </button>
        </li>
        <li>
          <DropCard />
        </li>
      </ul>
    </section>
  );
}

function DropCard() {
  const workspace = useWorkspaceHandle();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined): void => {
    if (file) workspace.open(isPlanFile(file.name) ? "plan" : "import", { file });
  };
  return (
    <div
      className={classNames("home-drop", isOver && "is-over")}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <span className="start-card-plus">
        <Icon name="import" />
      </span>
      <div className="start-card-words">
        <h3 className="cutoff" title={words.drop}>
          {words.drop}
        </h3>
        <span className="home-drop-more">
          <span className="muted cutoff" title={words.dropText}>
            {words.dropHint}
          </span>
          <Button size="small" onPress={() => input.current?.click()}>
            {words.choose}
          </Button>
        </span>
        <input
          ref={input}
          type="file"
          hidden
          accept={`.json,application/json,${planFileTypes}`}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
    </div>
  );
}
