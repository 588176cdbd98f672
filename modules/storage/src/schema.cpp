#include <array>

#include "migrations.hpp"

namespace kaname::storage {
namespace {

/// Moments are microseconds since 1970 in UTC. Numbers within an incident and within a trail count from 1.
/// A report, a comment and an audit entry are only ever inserted.
constexpr std::string_view kFirstTables = R"(
CREATE TABLE audit (
    number  {integer} PRIMARY KEY,
    at      {integer} NOT NULL,
    person  TEXT NOT NULL,
    body    TEXT NOT NULL,
    action  TEXT NOT NULL,
    subject TEXT NOT NULL,
    outcome TEXT NOT NULL,
    reason  TEXT NOT NULL,
    hash    {bytes} NOT NULL
) {strict};

CREATE TABLE event (
    number  {integer} PRIMARY KEY,
    at      {integer} NOT NULL,
    kind    TEXT NOT NULL,
    subject TEXT NOT NULL
) {strict};

-- `number` is the body's own; `place` keeps the order in which the audience was named.
CREATE TABLE event_audience (
    body   TEXT NOT NULL,
    number {integer} NOT NULL,
    event  {integer} NOT NULL REFERENCES event (number),
    place  {integer} NOT NULL,
    PRIMARY KEY (body, number)
) {strict};
CREATE UNIQUE INDEX event_audience_by_event ON event_audience (event, place);

CREATE TABLE worker_place (
    worker TEXT PRIMARY KEY,
    number {integer} NOT NULL
) {strict};

CREATE TABLE incident (
    id         TEXT PRIMARY KEY,
    originator TEXT NOT NULL,
    submission TEXT NOT NULL,
    tlp        TEXT NOT NULL,
    received   {integer} NOT NULL,
    is_open    {integer} NOT NULL,
    version    {integer} NOT NULL,
    UNIQUE (originator, submission)
) {strict};
CREATE INDEX incident_open ON incident (id) WHERE is_open = 1;

CREATE TABLE incident_sector (
    incident TEXT NOT NULL REFERENCES incident (id),
    number   {integer} NOT NULL,
    sector   TEXT NOT NULL,
    PRIMARY KEY (incident, number)
) {strict};

-- The persons whom a RED marking names.
CREATE TABLE incident_person (
    incident TEXT NOT NULL REFERENCES incident (id),
    number   {integer} NOT NULL,
    person   TEXT NOT NULL,
    PRIMARY KEY (incident, number)
) {strict};

-- Which bodies have an incident, so that each finds its own without reading others'.
CREATE TABLE incident_audience (
    incident TEXT NOT NULL REFERENCES incident (id),
    body     TEXT NOT NULL,
    received {integer} NOT NULL,
    PRIMARY KEY (incident, body)
) {strict};
CREATE INDEX incident_audience_by_body ON incident_audience (body, received DESC, incident);

CREATE TABLE report (
    incident  TEXT NOT NULL REFERENCES incident (id),
    number    {integer} NOT NULL,
    stage     TEXT NOT NULL,
    received  {integer} NOT NULL,
    person    TEXT NOT NULL,
    service   TEXT,
    since     {integer},
    level     {integer},
    own_cause TEXT NOT NULL,
    basis     TEXT NOT NULL,
    outline   TEXT NOT NULL,
    PRIMARY KEY (incident, number)
) {strict};

CREATE TABLE comment (
    incident TEXT NOT NULL REFERENCES incident (id),
    number   {integer} NOT NULL,
    at       {integer} NOT NULL,
    body     TEXT NOT NULL,
    person   TEXT NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (incident, number)
) {strict};

CREATE TABLE passage (
    incident  TEXT NOT NULL REFERENCES incident (id),
    number    {integer} NOT NULL,
    from_body TEXT NOT NULL,
    to_body   TEXT NOT NULL,
    mode      TEXT NOT NULL,
    minutes   {integer} NOT NULL,
    identity  TEXT NOT NULL,
    reason_ja TEXT NOT NULL,
    reason_en TEXT NOT NULL,
    due       {integer},
    passed    {integer},
    PRIMARY KEY (incident, number)
) {strict};
CREATE INDEX passage_due ON passage (due, incident) WHERE due IS NOT NULL;

-- A forecast as it was issued is never changed; `number` counts those for its addressee.
CREATE TABLE forecast (
    addressee TEXT NOT NULL,
    number    {integer} NOT NULL,
    issued    {integer} NOT NULL,
    model     {integer} NOT NULL,
    document  TEXT NOT NULL,
    PRIMARY KEY (addressee, number)
) {strict};

CREATE TABLE forecast_input (
    addressee TEXT NOT NULL,
    forecast  {integer} NOT NULL,
    number    {integer} NOT NULL,
    incident  TEXT NOT NULL,
    version   {integer} NOT NULL,
    PRIMARY KEY (addressee, forecast, number),
    FOREIGN KEY (addressee, forecast) REFERENCES forecast (addressee, number)
) {strict};

CREATE TABLE forecast_marking (
    addressee TEXT NOT NULL,
    forecast  {integer} NOT NULL,
    number    {integer} NOT NULL,
    tlp       TEXT NOT NULL,
    PRIMARY KEY (addressee, forecast, number),
    FOREIGN KEY (addressee, forecast) REFERENCES forecast (addressee, number)
) {strict};

-- The persons whom the marking of that number names.
CREATE TABLE forecast_person (
    addressee TEXT NOT NULL,
    forecast  {integer} NOT NULL,
    marking   {integer} NOT NULL,
    number    {integer} NOT NULL,
    person    TEXT NOT NULL,
    PRIMARY KEY (addressee, forecast, marking, number),
    FOREIGN KEY (addressee, forecast, marking) REFERENCES forecast_marking (addressee, forecast, number)
) {strict};

CREATE TABLE account (
    name          TEXT PRIMARY KEY,
    person_ja     TEXT NOT NULL,
    person_en     TEXT NOT NULL,
    body          TEXT NOT NULL,
    role          TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    demonstration {integer} NOT NULL,
    failures      {integer} NOT NULL,
    locked_until  {integer} NOT NULL
) {strict};

CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    account    TEXT NOT NULL,
    csrf_token TEXT NOT NULL,
    opened     {integer} NOT NULL,
    seen       {integer} NOT NULL
) {strict};
CREATE INDEX session_opened ON session (opened);
CREATE INDEX session_seen ON session (seen);
)";

/// Lists of words (sectors, purposes) stand in one column, one blank between two; references one to a line.
constexpr std::string_view kNotices = R"(
CREATE TABLE forecast_reached (
    addressee    TEXT NOT NULL,
    forecast     {integer} NOT NULL,
    number       {integer} NOT NULL,
    body         TEXT NOT NULL,
    service      TEXT NOT NULL,
    probability  {integer} NOT NULL,
    p10          {integer},
    p50          {integer},
    p90          {integer},
    sectors      TEXT NOT NULL,
    hypothetical {integer} NOT NULL,
    PRIMARY KEY (addressee, forecast, number),
    FOREIGN KEY (addressee, forecast) REFERENCES forecast (addressee, number)
) {strict};

-- `wakes`: when time has something to do with it.
CREATE TABLE notice (
    id       TEXT PRIMARY KEY,
    issuer   TEXT NOT NULL,
    created  {integer} NOT NULL,
    forecast {integer} NOT NULL,
    edits    {integer} NOT NULL,
    wakes    {integer},
    version  {integer} NOT NULL
) {strict};
CREATE INDEX notice_issuer ON notice (issuer);
CREATE INDEX notice_wakes ON notice (wakes, id) WHERE wakes IS NOT NULL;

-- Which bodies have a notice, so that each finds its own without reading others'.
CREATE TABLE notice_audience (
    notice  TEXT NOT NULL REFERENCES notice (id),
    body    TEXT NOT NULL,
    created {integer} NOT NULL,
    PRIMARY KEY (notice, body)
) {strict};
CREATE INDEX notice_audience_by_body ON notice_audience (body, created DESC, notice);

CREATE TABLE notice_source (
    notice     TEXT NOT NULL REFERENCES notice (id),
    number     {integer} NOT NULL,
    incident   TEXT NOT NULL,
    version    {integer} NOT NULL,
    originator TEXT NOT NULL,
    sectors    TEXT NOT NULL,
    tlp        TEXT NOT NULL,
    identity   TEXT NOT NULL,
    PRIMARY KEY (notice, number)
) {strict};

-- Number 0 is the draft, the others are the revisions; those are never changed.
CREATE TABLE notice_content (
    notice     TEXT NOT NULL REFERENCES notice (id),
    number     {integer} NOT NULL,
    title_ja   TEXT NOT NULL,
    title_en   TEXT NOT NULL,
    body_ja    TEXT NOT NULL,
    body_en    TEXT NOT NULL,
    action_ja  TEXT NOT NULL,
    action_en  TEXT NOT NULL,
    act_by     {integer},
    urgency    TEXT NOT NULL,
    purposes   TEXT NOT NULL,
    refs       TEXT NOT NULL,
    tlp        TEXT NOT NULL,
    source     TEXT NOT NULL,
    PRIMARY KEY (notice, number)
) {strict};

CREATE TABLE notice_revision (
    notice TEXT NOT NULL REFERENCES notice (id),
    number {integer} NOT NULL,
    kind   TEXT NOT NULL,
    issued {integer} NOT NULL,
    person TEXT NOT NULL,
    edit   {integer} NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (notice, number)
) {strict};

-- Of the draft (revision 0) and of each revision. Without a service there is no outlook.
CREATE TABLE notice_recipient (
    notice       TEXT NOT NULL REFERENCES notice (id),
    revision     {integer} NOT NULL,
    number       {integer} NOT NULL,
    body         TEXT NOT NULL,
    service      TEXT,
    probability  {integer} NOT NULL,
    p10          {integer},
    p50          {integer},
    p90          {integer},
    sectors      TEXT NOT NULL,
    hypothetical {integer} NOT NULL,
    PRIMARY KEY (notice, revision, number)
) {strict};

CREATE TABLE notice_release (
    notice      TEXT NOT NULL REFERENCES notice (id),
    number      {integer} NOT NULL,
    originator  TEXT NOT NULL,
    asked       {integer} NOT NULL,
    asked_by    TEXT NOT NULL,
    answered    {integer},
    approved    {integer} NOT NULL,
    answered_by TEXT NOT NULL,
    reason      TEXT NOT NULL,
    PRIMARY KEY (notice, number)
) {strict};
CREATE INDEX notice_release_by_originator ON notice_release (originator, notice);

CREATE TABLE notice_delivery (
    notice          TEXT NOT NULL REFERENCES notice (id),
    number          {integer} NOT NULL,
    revision        {integer} NOT NULL,
    from_body       TEXT NOT NULL,
    to_body         TEXT NOT NULL,
    mode            TEXT NOT NULL,
    minutes         {integer} NOT NULL,
    identity        TEXT NOT NULL,
    reason_ja       TEXT NOT NULL,
    reason_en       TEXT NOT NULL,
    tlp             TEXT NOT NULL,
    remark          TEXT NOT NULL,
    due             {integer},
    left_out        {integer},
    sent            {integer},
    acknowledge_by  {integer},
    opened          {integer},
    acknowledged    {integer},
    acknowledged_by TEXT NOT NULL,
    acted           {integer},
    reminded        {integer},
    escalated       {integer},
    PRIMARY KEY (notice, number)
) {strict};
)";

/// Things are written "incident:7h2k…".
constexpr std::string_view kFindings = R"(
CREATE TABLE finding (
    id         TEXT PRIMARY KEY,
    originator TEXT NOT NULL,
    raised     {integer} NOT NULL,
    person     TEXT NOT NULL,
    text       TEXT NOT NULL,
    tlp        TEXT NOT NULL,
    persons    TEXT NOT NULL,
    holders    TEXT NOT NULL
) {strict};
CREATE INDEX finding_originator ON finding (originator);

CREATE TABLE link (
    number     {integer} PRIMARY KEY,
    from_thing TEXT NOT NULL,
    type       TEXT NOT NULL,
    to_thing   TEXT NOT NULL,
    made       {integer} NOT NULL,
    body       TEXT NOT NULL,
    person     TEXT NOT NULL,
    UNIQUE (from_thing, type, to_thing)
) {strict};
CREATE INDEX link_to ON link (to_thing, number);
)";

/// A report that another body entered for the operator, and the operator's later word on it.
constexpr std::string_view kProxyEntries = R"(
ALTER TABLE report ADD COLUMN aware {integer};

CREATE TABLE report_proxy (
    incident  TEXT NOT NULL,
    number    {integer} NOT NULL,
    body      TEXT NOT NULL,
    source    TEXT NOT NULL,
    medium    TEXT NOT NULL,
    taken     {integer} NOT NULL,
    read_back {integer} NOT NULL,
    PRIMARY KEY (incident, number),
    FOREIGN KEY (incident, number) REFERENCES report (incident, number)
) {strict};

CREATE TABLE report_confirmation (
    incident TEXT NOT NULL,
    number   {integer} NOT NULL,
    at       {integer} NOT NULL,
    person   TEXT NOT NULL,
    PRIMARY KEY (incident, number),
    FOREIGN KEY (incident, number) REFERENCES report_proxy (incident, number)
) {strict};
)";

constexpr std::string_view kInputReports =
    "ALTER TABLE forecast_input ADD COLUMN reports {integer} NOT NULL DEFAULT 0;";

/// Number 1 is the first change-over; a stand-in is one of the two officers who release in an originator's
/// place.
constexpr std::string_view kLargeScale = R"(
CREATE TABLE change_over (
    number    {integer} PRIMARY KEY,
    at        {integer} NOT NULL,
    body      TEXT NOT NULL,
    person    TEXT NOT NULL,
    operation TEXT NOT NULL,
    reason    TEXT NOT NULL
) {strict};

CREATE TABLE notice_stand_in (
    notice  TEXT NOT NULL,
    release {integer} NOT NULL,
    number  {integer} NOT NULL,
    person  TEXT NOT NULL,
    at      {integer} NOT NULL,
    reason  TEXT NOT NULL,
    PRIMARY KEY (notice, release, number),
    FOREIGN KEY (notice, release) REFERENCES notice_release (notice, number)
) {strict};
)";

/// What the operator lets each addressee do with a report, where it says so.
constexpr std::string_view kTerms = R"(
CREATE TABLE report_terms (
    incident  TEXT NOT NULL,
    number    {integer} NOT NULL,
    place     {integer} NOT NULL,
    addressee TEXT NOT NULL,
    uses      TEXT NOT NULL,
    onward    TEXT NOT NULL,
    PRIMARY KEY (incident, number, place),
    FOREIGN KEY (incident, number) REFERENCES report (incident, number)
) {strict};

ALTER TABLE notice_source ADD COLUMN onward TEXT NOT NULL DEFAULT 'ask';
)";

/// What is sent again under its sender's key is kept once.
constexpr std::string_view kLaterSubmissions = R"(
ALTER TABLE report ADD COLUMN submission TEXT NOT NULL DEFAULT '';
ALTER TABLE comment ADD COLUMN submission TEXT NOT NULL DEFAULT '';
)";

/// What a revision was made from. Before, it was not kept apart from what came later.
constexpr std::string_view kRevisionSources = R"(
ALTER TABLE notice_revision ADD COLUMN sources {integer} NOT NULL DEFAULT 0;
UPDATE notice_revision SET sources =
    (SELECT COUNT(*) FROM notice_source WHERE notice_source.notice = notice_revision.notice);
)";

constexpr std::array kMigrations{
    Migration{1, kFirstTables},  Migration{2, kNotices},          Migration{3, kFindings},
    Migration{4, kProxyEntries}, Migration{5, kInputReports},     Migration{6, kLargeScale},
    Migration{7, kTerms},        Migration{8, kLaterSubmissions}, Migration{9, kRevisionSources}};

}  // namespace

std::span<const Migration> migrations() noexcept { return kMigrations; }

}  // namespace kaname::storage
