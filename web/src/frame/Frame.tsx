// What stands around every screen.
import { useEffect, useState } from "react";
import type { Tlp as Marking } from "../api/bodies.ts";
import { LiveProvider } from "../live/live.tsx";
import { useApp, useSession } from "./app.tsx";
import { Commands } from "./Commands.tsx";
import { Header } from "./Header.tsx";
import { MarkingContext } from "./marking.tsx";
import { Navigation } from "./Navigation.tsx";
import { usePath, useQuery, goTo } from "./place.tsx";
import { may } from "./asked.ts";
import { startOf } from "./screens.ts";
import { Silence } from "./Silence.tsx";
import { useDemonstration } from "./useDemonstration.ts";
import { usePrintMarking } from "./usePrintMarking.ts";
import { useScreen } from "./useScreen.ts";
import { useTheme } from "./useTheme.ts";

export interface FrameActions {
  turnLanguage: () => void;
  turnTheme: () => void;
  leave: () => void;
}

export function Frame({ turnLanguage, leave }: Omit<FrameActions, "turnTheme">) {
  const { words, pick } = useApp();
  const session = useSession();
  const path = usePath();
  const [theme, turnTheme] = useTheme();
  const [marking, setMarking] = useState<Marking | null>(null);
  const isKiosk = useQuery().has("kiosk");
  const isDemo = useDemonstration();
  const start = startOf(session);
  const shown = useScreen(path === "/" ? start : path, (screen) => may(session, screen.action));
  const isOnItsWay = typeof shown === "object" && shown.path !== path;
  useEffect(() => {
    if (path === "/" && start !== "/") goTo(start);
  }, [path, start]);

  const { frame } = words;
  const mode = isDemo ? `${frame.live} ${frame.demo}` : frame.live;
  usePrintMarking(
    [marking ?? frame.unmarked, mode].join("  "),
    `${words.product}  ${pick(session.body.name)} ${pick(session.name)}`,
  );
  const actions: FrameActions = { turnLanguage, turnTheme, leave };
  return (
    <LiveProvider session={session}>
      <MarkingContext value={setMarking}>
        <a className="skip" href="#content">
          {words.skip}
        </a>
        <Header marking={marking} theme={theme} actions={actions} isWall={isKiosk} />
        <Silence />
        <div className={isKiosk ? "page page-kiosk" : "page"}>
          {!isKiosk && <Navigation />}
          <main id="content" tabIndex={-1} aria-busy={isOnItsWay}>
            <title>{titleOf(typeof shown === "object" ? shown.name : null)}</title>
            {shown === "loading" && <p>{words.loading}</p>}
            {shown === "unreachable" && <p role="alert">{words.notLoaded}</p>}
            {typeof shown === "object" && <shown.Component key={shown.path} id={shown.id} />}
          </main>
        </div>
        <Commands actions={actions} />
      </MarkingContext>
    </LiveProvider>
  );

  function titleOf(name: keyof typeof words.screens | null) {
    return [marking, mode, name && words.screens[name], words.product].filter(Boolean).join(" - ");
  }
}
