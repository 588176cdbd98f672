// What stands around every screen.
import { Suspense, useEffect, useState } from "react";
import type { Tlp as Marking } from "../api/bodies.ts";
import { LiveProvider } from "../live/live.tsx";
import { useApp, useSession } from "./app.tsx";
import { Commands } from "./Commands.tsx";
import { Header } from "./Header.tsx";
import { MarkingContext } from "./marking.tsx";
import { Missing } from "./Missing.tsx";
import { Navigation } from "./Navigation.tsx";
import { usePath, useQuery, goTo } from "./place.tsx";
import { screenOf, startOf } from "./screens.ts";
import { Silence } from "./Silence.tsx";
import { usePrintMarking } from "./usePrintMarking.ts";
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
  const here = screenOf(path);
  const start = startOf(session);
  useEffect(() => {
    if (path === "/" && start !== "/") goTo(start);
  }, [path, start]);

  const { frame } = words;
  usePrintMarking(
    [marking ?? frame.unmarked, frame.live].join("  "),
    `${words.product}  ${pick(session.body.name)} ${pick(session.name)}`,
  );
  const actions: FrameActions = { turnLanguage, turnTheme, leave };
  const Screen = here?.screen.component ?? Missing;
  return (
    <LiveProvider session={session}>
      <MarkingContext value={setMarking}>
        <a className="skip" href="#content">
          {words.skip}
        </a>
        <Header marking={marking} theme={theme} actions={actions} />
        <Silence />
        <div className={isKiosk ? "page page-kiosk" : "page"}>
          {!isKiosk && <Navigation />}
          <main id="content" tabIndex={-1}>
            <title>{titleOf(here?.screen.name)}</title>
            <Suspense fallback={<p>{words.loading}</p>}>
              <Screen key={path} id={here?.id ?? ""} />
            </Suspense>
          </main>
        </div>
        <Commands actions={actions} />
      </MarkingContext>
    </LiveProvider>
  );

  function titleOf(name: keyof typeof words.screens | undefined) {
    return [marking, words.frame.live, name && words.screens[name], words.product]
      .filter(Boolean)
      .join(" - ");
  }
}
