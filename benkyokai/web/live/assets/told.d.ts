// What the server tells the pages, as `benkyokai/views/` makes it. A text of an author is HTML, of a person plain.
// These types are known in every script.

/** What an element of ours holds. */
type Content = Node | string | number | boolean | null | undefined | Content[];

/** Something with a name; on a projector in two languages it knows itself in the other one. */
interface Named {
  t: string;
  badge?: string;
  other?: any;
}

interface Part extends Named {
  k: string;
  /** the number by which one speaks of it in a session */
  no?: number;
  /** its words, where it stands in a list that unfolds */
  w?: string;
  line?: string;
  tag?: string;
  mine?: boolean;
}

interface Field extends Partial<Named> {
  type: "choice" | "several" | "order" | "number" | "words" | "entries";
  at: string[];
  about?: "" | "ask" | "assumption";
  parts: Part[];
  compact?: boolean;
  optional?: boolean;
  limit?: number;
  count?: number;
  short?: boolean;
  longest?: number;
  scale?: boolean;
  unit?: string;
  spare?: boolean;
  // on a card
  heading?: string;
  lead?: string;
  missing?: string;
}

interface Form {
  /** the assumption that the question gives */
  given?: string;
  step: string | number;
  stage: string;
  round: number;
  prompt: string;
  asks: boolean;
  fields: Field[];
  factors: Part[];
  must_factor: boolean;
  reason: boolean;
  certainty: boolean;
  must_certainty?: boolean;
  hints?: string[];
  replies?: Reply[];
  other?: any;
  // on a card
  exam?: boolean;
  whose?: string;
  lead?: string;
  draft?: Mine;
  unread?: string;
  certainty_rule?: string;
  factor_heading?: string;
  factor_missing?: string;
  // what the page adds
  again?: boolean;
  where?: string;
  id?: string;
  label?: string;
}

interface Mine {
  response: any;
  factor?: string | null;
  reason?: string;
  certainty?: number | null;
  moved_by?: string | null;
  stored?: boolean;
  n?: number;
  by?: string | null;
}

interface Reply {
  t: string;
  reply: string;
}

interface Row extends Named {
  no?: number;
  n?: number;
  good: boolean;
  mine: boolean;
  why: string;
  credit?: string;
  reply?: string;
  to?: string;
  own?: string;
  placed?: string;
  chosen?: string;
}

interface Path {
  good: string[];
  mine: string[];
  dashed: string[];
  good_nodes: string[];
  mine_nodes: string[];
  parts_at: string[];
  words: string[];
}

interface Result {
  verdict?: string;
  notices?: string[];
  given?: any;
  head?: string;
  model?: string;
  rows?: Row[] | null;
  numbered?: boolean;
  groups?: { t: string; score?: string; rows: Row[] }[];
  path?: Path | null;
  // of an answer that somebody gave alone
  lead?: string;
  marks?: string[];
  notes?: string[];
  parts?: { t: string; score: string; own?: Named; credit?: string; good?: boolean; why?: string }[];
  decided?: string;
}

interface Diagram {
  t: string;
  svg: string;
  details?: Record<string, string[]>;
  words?: string[];
  narrow?: string;
  note?: string;
}

interface Reasoning {
  explanation?: string;
  as_of?: string;
  diagram?: Diagram;
}

/** The card of a question that one works at alone. */
interface CardView {
  step: string;
  round: number;
  now: string;
  prompt?: string;
  note?: string;
  replies?: Reply[];
  form?: Form;
  result?: Result;
  reasoning?: Reasoning;
  switch?: { parts: Part[]; at: string };
  discuss?: string[];
  rubric?: Rubric;
  back?: string;
  again?: boolean;
  remark?: number;
}

interface SurveyView {
  quiz: string;
  title: string;
  lead?: string;
  thanks?: string;
  forms?: Form[];
}

interface Block {
  html?: string;
  callout?: "note" | "tip" | "warning";
  diagram?: Diagram;
  missing?: string;
  // what one has who reads alone
  question?: { quiz: string; question: string; t: string; view?: CardView };
  survey?: SurveyView;
  exam?: { quiz: string; said: string };
  locked?: { quiz: string; question: string; said: string };
  services?: { k: string; t: string; line: string; badge: string }[];
}

interface Contents {
  t: string;
  lessons: { k: string; t: string; done: boolean; chapter?: string }[];
}

interface Lesson {
  lesson: string;
  place: number;
  t: string;
  where: string;
  note: string;
  blocks: Block[];
  contents: Contents;
  guest: boolean;
}

interface Step extends Named {
  kind: "question" | "lesson" | "discussion" | "survey";
  html?: string;
  href?: string;
  blocks?: Block[];
  section?: number;
  sections?: number;
  whole?: boolean;
  one_language?: boolean;
  n?: number;
  of?: number;
}

interface Tally extends Named {
  about?: string;
  rows: (Named & { k?: string; no?: number; n: number; shown?: boolean; hurts?: boolean })[];
  of: number;
  by_hand?: number;
  as?: "list" | "cloud";
  note?: string;
  texts?: string[];
}

interface Shift extends Named {
  rows: (Named & { no?: number; before: number; after: number })[];
  of: number;
  note: string;
}

interface Reason extends Named {
  k: string;
  by: string;
  about: string[];
  round: number;
  votes: number;
  moved: number;
  pinned: boolean;
  shown: boolean;
}

interface ParticipantQuestion {
  k: string;
  t: string;
  n: number;
  by: string;
  state: "waiting" | "open" | "answered" | "hidden";
}

interface Common {
  title: string;
  phase: "waiting" | "step" | "ended";
  step: Step;
  door?: "open" | "closing" | "closed" | "shown";
  round: number;
  stage: number;
  forms: Form[];
  paused_at?: number | null;
  closes_at?: number | null;
  tally?: Tally[];
  shift?: Shift[];
  reasoning?: Reasoning;
  said?: Reason[];
  asked: ParticipantQuestion[];
  rules: { names: "none" | "host" | "all"; keeps: string; teams?: number };
  /** what is asked is the twin */
  twin?: boolean;
}

interface Own {
  n: number;
  me: { name: string; place: string; agreed?: boolean };
  group?: { n: number; with: string[] };
  mine?: Record<string, Mine>;
  moved_by?: string | null;
  late?: boolean;
  replies?: Reply[];
  of_room?: boolean;
  result?: Result;
  twin_result?: Result;
  twin_prompt?: string;
  twin_given?: string;
  wrote: string[];
  voted: string[];
  wants: string[];
  waiting: string[];
  asked_by_me: string[];
}

interface PhoneState {
  common: Common;
  own: Own;
  tag: string;
  server_time?: number;
}

/** What the console and the projector have in common: what the keys do. */
interface Moves {
  version: number;
  next: string | null;
  previous: string | null;
  at?: number;
  now?: Pick<Common, "door">;
  door?: string;
}

interface SheetLine {
  n: number;
  t: string;
  kind: string;
  prompt: string;
  minutes: number;
  optional: boolean;
  done: boolean;
  begun: boolean;
  spent: number;
}

interface Person {
  k: string;
  name: string;
  place: string;
  size?: number;
  online: boolean;
  joined_at: number;
}

interface Sure {
  group: Tally;
  words: string[];
  choices: { t: string; rows: { t: string; n: number[]; wrong: number }[] }[];
}

interface Seen {
  groups: Tally[];
  texts?: string[];
  cross?: { t: string; groups: Tally[] }[];
  advice?: string;
  certainty?: Sure | null;
  shift?: Shift[];
  twin?: Tally[];
  replies?: Reply[];
  discuss?: string[];
  key?: Result;
}

interface Hands {
  step: number;
  stage: string;
  round: number;
  groups: { about: string; t: string; rows: { k: string; t: string; no?: number; n: number }[] }[];
}

interface Joining {
  qr: string;
  url: string;
  code: string;
  short?: string;
  address: string;
  addresses: string[];
  public: boolean;
  arrived: boolean;
  only_here: boolean;
}

/** What it takes to lead. */
interface RemoteState extends Moves {
  title: string;
  tag: string;
  server_time?: number;
  rehearsal: boolean;
  phase: Common["phase"];
  can: string[];
  at: number;
  steps: SheetLine[];
  clock: Record<"started_at" | "entered_at" | "paused_at" | "closes_at", number | null>;
  joined: number;
  size?: number;
  online: number;
  answered: number;
  openers?: string[];
  notes?: string;
  now?: Pick<Common, "step" | "door" | "round" | "twin">;
  pace?: { fast?: number; lost?: number; clear?: number };
  awaited?: { n: number; names: string } | null;
}

interface ConsoleState extends RemoteState {
  left_out: SheetLine[];
  now?: Common;
  people: Person[];
  named: boolean;
  entrance: { closed: boolean; most: number | null; full: boolean; banned: { k: string; name: string }[] };
  joining: Joining;
  watch: string;
  embed: string;
  frame_hosts: string[];
  hands?: Hands | null;
  groups?: { text: string; notes: string[] } | null;
  seen?: Seen;
  reasons?: Reason[];
  reasons_left_out: number;
  floor: ParticipantQuestion[];
  diagram?: Diagram | null;
  screen_language: string;
  left_out_on_screen: string[];
  file?: string;
}

interface ScreenState extends Moves, Omit<Common, "reasoning" | "door"> {
  door?: Common["door"];
  tag: string;
  server_time?: number;
  language: string;
  other?: any;
  joining: Joining;
  joined: number;
  size?: number;
  answered: number;
  replies?: Reply[];
  discuss?: string[];
  reasoning?: { other?: any; explanation?: string; room?: (Diagram & { other?: any }) | null; key?: (Result & { other?: any }) | null };
}

interface Voted {
  strong?: boolean;
  by?: string;
  said: string[];
  reason: string;
  sure: string;
}

interface RecordLine {
  who: string;
  before: Voted | null;
  after: Voted | null;
  twin: Voted | null;
}

/** The light page: the question sets, or one question. */
interface LightView extends CardView {
  courses?: (Contents & { line: string; latest: string })[];
  quizzes?: { k: string; t: string; line?: string; n: number; of: number; done: number }[];
  due?: { n: number; first: Practice };
  title: string;
  quiz: string;
  question: string;
  here: string;
  go?: string;
  items: { k: string; done: boolean }[];
  mark?: Record<string, any>;
  ended?: boolean;
  left: number;
  done?: boolean;
  next?: Practice | null;
}

interface Practice {
  quiz: string;
  question: string;
}

interface Rubric {
  step: string;
  round: number;
  whose: string;
  points: Part[];
  ticked: string[];
}

/** An ended session: its beginning, or one step. */
interface CatchUpView {
  title: string;
  took_part: boolean;
  steps?: { n: number; t: string; done: boolean }[];
  own: OwnQuestion[];
  report?: boolean;
  n: number;
  of: number;
  step: Step;
  held?: string;
  form?: Form;
  replies?: Reply[];
  prompt: string;
  room: RoomDid;
  result?: Result;
  reasoning?: Reasoning;
}

interface OwnQuestion {
  n: number;
  t: string;
  votes: Vote[];
  review: boolean;
  released: boolean;
  result?: Result;
  reasoning?: Reasoning;
}

interface Vote {
  stage: string;
  round: number;
  said: string[];
  why: string;
}

interface RoomDid {
  answered: number;
  asked: Tally[];
  first: Tally[];
  second: Tally[];
  shift: Shift[];
  said: Reason[];
  discuss?: string[];
}
