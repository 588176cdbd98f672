import { useEffect, useState, type FormEvent } from "react";
import type { Credentials, Problem, Session, Status } from "../api/bodies.ts";
import { useApp } from "../frame/app.tsx";
import { Field } from "../parts/Field.tsx";
import { Problems } from "../parts/Problems.tsx";

interface Props {
  ended: boolean;
  enter: (session: Session) => void;
  turnLanguage: () => void;
}

export function SignIn({ ended, enter, turnLanguage }: Props) {
  const { api, words, pick } = useApp();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setWorking] = useState(false);

  const [demonstration, setDemonstration] = useState<Status["demonstration"]>(null);
  useEffect(() => {
    void api.read("get /api/status").then((asked) => {
      if (asked.ok) setDemonstration(asked.value.demonstration);
    });
  }, [api]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? "");
    await signIn({ name: said("name"), password: said("password") });
  }
  async function signIn(credentials: Credentials) {
    setWorking(true);
    setProblem(null);
    const outcome = await api.change("post /api/session", credentials);
    setWorking(false);
    if (outcome.ok) enter(outcome.value);
    else setProblem(refusal(outcome.problem));
  }
  /** Whoever is not let in has not done what is not allowed: the server's title is for acts. */
  function refusal(refused: Problem): Problem {
    return refused.status === 403 ? { ...refused, title: words.signIn.refused } : refused;
  }

  return (
    <main className="alone" id="content">
      <title>{`${words.signIn.title} - ${words.product}`}</title>
      <div className="alone-head">
        <p>
          <span className="product">{words.product}</span> {words.productIs}
        </p>
        <button type="button" className="quiet" onClick={turnLanguage}>
          {words.frame.language}
        </button>
      </div>
      <h1>{words.signIn.title}</h1>
      {ended && (
        <p className="note" role="status">
          {words.signIn.ended}
        </p>
      )}
      <Problems problem={problem} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Field name="name" label={words.signIn.name}>
          {(field) => (
            <input {...field} name="name" autoComplete="username" autoCapitalize="none" spellCheck={false} />
          )}
        </Field>
        <Field name="password" label={words.signIn.password}>
          {(field) => <input {...field} name="password" type="password" autoComplete="current-password" />}
        </Field>
        <button type="submit" className="primary" disabled={isWorking}>
          {isWorking ? words.signIn.working : words.signIn.submit}
        </button>
        <p className="hint sign-in-help">{words.signIn.help}</p>
      </form>
      {demonstration && (
        <section aria-labelledby="accounts">
          <h2 id="accounts">{words.signIn.accounts}</h2>
          <p className="quiet-text">{words.signIn.accountsWhy}</p>
          <ul className="plain-list accounts">
            {demonstration.accounts.map(({ name, person }) => (
              <li key={name}>
                <button
                  type="button"
                  className="quiet"
                  disabled={isWorking}
                  onClick={() => void signIn({ name, password: demonstration.password })}
                >
                  {pick(person)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
