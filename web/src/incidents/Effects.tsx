// The causal panel: what the latest forecast expects to follow, if it starts from this incident.
import { useForecast } from "../forecast/useForecast.ts";
import { useApp, useSession } from "../frame/app.tsx";
import { may } from "../frame/asked.ts";
import { Link } from "../frame/place.tsx";
import { Loaded } from "../parts/Loaded.tsx";

export function Effects({ incident }: { incident: string }) {
  const { words, pick, times } = useApp();
  const session = useSession();
  const forecast = useForecast();
  return (
    <section className="card">
      <h2>{words.incidents.effects}</h2>
      {!may(session, "read_forecast") ? (
        <p>{words.incidents.effectsClosed}</p>
      ) : (
        <Loaded of={forecast}>
          {({ inputs, forecast: { hits } }) => {
            if (!inputs.some((input) => input.incident === incident))
              return <p>{words.incidents.effectsNotIn}</p>;
            const likely = hits.filter((hit) => hit.p50_at !== null);
            return (
              <>
                <p>{words.incidents.effectsCount(likely.length)}</p>
                <ol>
                  {likely.slice(0, 5).map((hit) => (
                    <li key={hit.service.id}>
                      <Link href={`/forecast?hit=${encodeURIComponent(hit.service.id)}`}>
                        {pick(hit.service.name)}
                      </Link>{" "}
                      {hit.p50_at && times.moment(hit.p50_at)}
                      <br />
                      <span className="quiet-text">
                        {hit.chain.map((link) => pick(link.what)).join(" → ")}
                      </span>
                    </li>
                  ))}
                </ol>
                <Link href="/forecast">{words.incidents.effectsAll}</Link>
              </>
            );
          }}
        </Loaded>
      )}
    </section>
  );
}
