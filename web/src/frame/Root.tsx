// The circumstances of every page: language, interface, and who is signed in.
import { useEffect, useMemo, useRef, useState } from "react";
import type { Session } from "../api/bodies.ts";
import { makeApi } from "../api/client.ts";
import { makeResources } from "../api/resources.ts";
import { en } from "../text/en.ts";
import { ja } from "../text/ja.ts";
import type { Language } from "../text/language.ts";
import { makeTimes } from "../text/times.ts";
import { SignIn } from "../signin/SignIn.tsx";
import { AppContext, SessionContext, type App } from "./app.tsx";
import { Frame } from "./Frame.tsx";
import { hasEntered, loadLanguage, saveEntered, saveLanguage } from "./settings.ts";

type Person = Session | "not asked" | "nobody" | "ended";

export function Root() {
  const [language, setLanguage] = useState<Language>(loadLanguage);
  const [person, setPerson] = useState<Person>(() => (hasEntered() ? "not asked" : "nobody"));
  const spoken = useRef(language);
  spoken.current = language;

  const { api, resources } = useMemo(() => {
    const made = makeApi({
      language: () => spoken.current,
      unreachable: () => {
        const { title, reason, mend } = (spoken.current === "ja" ? ja : en).unreachable;
        return { status: 0, title, problems: [{ place: "request", reason, mend }] };
      },
      signedOut: () => {
        saveEntered(false);
        setPerson((before) => (typeof before === "object" ? "ended" : "nobody"));
      },
    });
    return { api: made, resources: makeResources(made) };
  }, []);

  const app = useMemo<App>(() => {
    const words = language === "ja" ? ja : en;
    return { language, words, times: makeTimes(language), pick: (text) => text[language], api, resources };
  }, [language, api, resources]);

  const enter = (session: Session) => {
    api.setToken(session.csrf_token);
    saveEntered(true);
    setPerson(session);
  };
  const leave = async () => {
    await api.change("delete /api/session", undefined);
    saveEntered(false);
    setPerson("nobody");
  };

  useEffect(() => {
    document.documentElement.lang = language;
    saveLanguage(language);
  }, [language]);
  useEffect(() => {
    if (person !== "not asked") return; // nobody has signed in here: the answer would be a refusal
    void api.read("get /api/session").then((asked) => (asked.ok ? enter(asked.value) : setPerson("nobody")));
  }, []);
  useEffect(() => {
    if (typeof person !== "object") resources.clear(); // the next person sees nothing of the last one
  }, [person]);

  const turn = () => setLanguage(language === "ja" ? "en" : "ja");
  return (
    <AppContext value={app}>
      {person === "not asked" && <p className="alone">{app.words.loading}</p>}
      {(person === "nobody" || person === "ended") && (
        <SignIn ended={person === "ended"} enter={enter} turnLanguage={turn} />
      )}
      {typeof person === "object" && (
        <SessionContext value={person}>
          <Frame turnLanguage={turn} leave={() => void leave()} />
        </SessionContext>
      )}
    </AppContext>
  );
}
