import { useEffect, useReducer, useState } from "react";
import type { Tlp as Marking } from "../api/bodies.ts";
import { useLive } from "../live/live.tsx";
import type { Theme } from "../text/language.ts";
import { useApp, useResource, useSession } from "./app.tsx";
import { useDemonstration } from "./useDemonstration.ts";
import { kOpenCommands } from "./Commands.tsx";
import type { FrameActions } from "./Frame.tsx";
import { MarkingLabel } from "./marking.tsx";
import { Link } from "./place.tsx";

interface Props {
  marking: Marking | null;
  theme: Theme;
  actions: FrameActions;
  /** A wall is nobody's own: it has no tools. */
  isWall: boolean;
}

export function Header({ marking, theme, actions, isWall }: Props) {
  const { frame } = useApp().words;
  return (
    <header className="header">
      <div className="header-row header-marks">
        <span className="marking" title={frame.marking}>
          {marking ? (
            <MarkingLabel marking={marking} />
          ) : (
            <span className="tlp tlp-none">{frame.unmarked}</span>
          )}
        </span>
        <Mode />
        <LargeScale />
        <Clock />
        <Connection />
        <Range />
      </div>
      {!isWall && <Tools theme={theme} actions={actions} />}
    </header>
  );
}

function Tools({ theme, actions }: Pick<Props, "theme" | "actions">) {
  const { words, pick } = useApp();
  const { name } = useSession();
  const { frame } = words;
  return (
    <div className="header-row header-tools">
      <Link href="/" className="product">
        {words.product}
      </Link>
      <span className="grow" />
      <button type="button" className="quiet" onClick={() => window.dispatchEvent(new Event(kOpenCommands))}>
        {frame.commands} <kbd>{words.commands.keys}</kbd>
      </button>
      <button type="button" className="quiet" onClick={actions.turnLanguage}>
        {frame.language}
      </button>
      <button type="button" className="quiet theme" onClick={actions.turnTheme}>
        {frame.themes[theme]}
      </button>
      <span className="who">
        <span className="only-read">{frame.who} </span>
        {pick(name)}
      </span>
      <button type="button" className="quiet" onClick={actions.leave}>
        {frame.signOut}
      </button>
    </div>
  );
}

/** No exercise; and on a server where all is invented, that it reaches nobody. One statement, in one badge. */
function Mode() {
  const { frame } = useApp().words;
  const isDemo = useDemonstration();
  return (
    <span className="mode mode-live">
      {frame.live}{" "}
      {isDemo && (
        <span className="mode-demo">
          {frame.demo}
          <span className="mode-why">{frame.demoMeans}</span>
        </span>
      )}
    </span>
  );
}

/** So that what is not shown never reads as "all is well". Where there is no room it is folded. */
function Range() {
  const { words, pick } = useApp();
  const { body, role } = useSession();
  const { frame } = words;
  const [isOpen, setOpen] = useState(false);
  return (
    <span className={isOpen ? "range range-open" : "range"} title={frame.rangeWhy}>
      <button type="button" className="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {frame.rangeFold}
      </button>
      <span className="range-text">
        {frame.range(pick(body.name), frame.roles[role])}
        <span className="only-read">{frame.rangeWhy}</span>
      </span>
    </span>
  );
}

/** Other agreements count then, so everybody sees it; when and why is in its hint and read aloud. */
function LargeScale() {
  const { words, pick, times } = useApp();
  const { operation, changed } = useResource("get /api/operation").value ?? {};
  if (operation !== "large_scale" || !changed) return null;
  const why = words.frame.largeScaleWhy(times.moment(changed.at), pick(changed.body.name), changed.reason);
  return (
    <Link href="/operation" className="mode mode-large" title={why}>
      {words.frame.largeScale}
      <span className="only-read"> {why}</span>
    </Link>
  );
}

function Clock() {
  const { api, times, words } = useApp();
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, []);
  const now = Date.now() + api.clockAhead();
  return (
    <span className="clock" title={words.frame.clock}>
      <time dateTime={new Date(now).toISOString()}>{times.clock(now)}</time> <span>{times.zone(now)}</span>
    </span>
  );
}

const kSymbol = { connecting: "○", live: "●", broken: "◐", silent: "✕", none: "－" } as const;

function Connection() {
  const { words, times } = useApp();
  const { connection, asOf } = useLive();
  return (
    <span className={`connection connection-${connection}`} role="status">
      <span aria-hidden="true">{kSymbol[connection]}</span> {words.frame.connection[connection]}
      {asOf !== null && connection !== "live" && (
        <span className="quiet-text"> {words.frame.asOf(times.moment(asOf))}</span>
      )}
    </span>
  );
}
