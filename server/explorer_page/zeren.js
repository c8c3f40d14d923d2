// The explorer: GraphiQL beside a list of questions. A click puts a question into the editor.
"use strict";

const root = ReactDOM.createRoot(document.getElementById("explorer"));
const WELCOME = "# 责任 Zeren: choose a question on the left, or write your own.\n# 从左边选择一个问题,或自行编写,然后按运行键。\n\n{\n  gaps(on: \"2023-02-10\") {\n    totalCount\n  }\n}\n";

const SIGN_IN_FIRST = "请先用令牌或密钥登录 Sign in with a token or a key, and ask";

// How questions are sent, once somebody is signed in; the token stays here and is kept nowhere.
let fetcher = null;
let shown = [WELCOME, "{}"];

function show(query, variables) {
  shown = [query, variables];
  if (!fetcher) {
    root.render(React.createElement("p", { id: "sign-in-first" }, SIGN_IN_FIRST));
    return;
  }
  root.render(
    React.createElement(GraphiQL, {
      fetcher,
      query,
      variables,
      defaultEditorToolsVisibility: true,
      isHeadersEditorEnabled: true, // for Zeren-Purpose and Zeren-Basis
      shouldPersistHeaders: false,
    })
  );
}

function signIn(token, who) {
  const headers = { authorization: `Bearer ${token}` };
  // A browser sends no header with a WebSocket, so subscriptions say who asks when they begin.
  const subscriptionUrl = new URL("/graphql", location.href.replace(/^http/, "ws")).href;
  fetcher = GraphiQL.createFetcher({ url: "/graphql", headers, subscriptionUrl, wsConnectionParams: headers });
  document.getElementById("sign-in").hidden = true;
  document.getElementById("who").textContent = who;
  show(...shown);
}

// At the machine that holds the graph its user is signed in already; anybody else brings a token or a key.
async function offerSignIn() {
  const { token } = await (await fetch("/explorer/session")).json();
  if (token) {
    signIn(token, "本机分析员 Local analyst");
    return;
  }
  const form = document.getElementById("sign-in");
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    signIn(document.getElementById("token").value.trim(), "已登录 Signed in");
    form.reset();
  });
}

// Who asks: the letter with which a question's id begins.
const ASKERS = {
  A: "部门日常 Department systems",
  B: "分析人员 Analysts",
  C: "委员会办公室 Committee offices",
  D: "审计监督 Auditors",
  N: "延伸问题 Further questions",
};
const FIRST = "从这里开始 Begin here";

function choose(question, button) {
  for (const other of document.querySelectorAll("#questions button")) other.removeAttribute("aria-current");
  button.setAttribute("aria-current", "true");
  button.scrollIntoView({ block: "nearest" });
  history.replaceState(null, "", "#question=" + encodeURIComponent(question.id));
  show(question.query, question.variables);
}

function offer(question) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.question = question.id;
  const id = ASKERS[question.id[0]] ? question.id + " " : "";
  button.textContent = id + question.zh;
  const en = document.createElement("span");
  en.textContent = question.en;
  button.append(en);
  button.addEventListener("click", () => choose(question, button));
  const item = document.createElement("li");
  item.append(button);
  return item;
}

function groups(questions) {
  const found = new Map();
  for (const question of questions) {
    const asker = ASKERS[question.id[0]] || FIRST;
    if (!found.has(asker)) found.set(asker, []);
    found.get(asker).push(question);
  }
  return found;
}

// A group without a match goes, too; nothing typed shows everything.
function keepMatches(text) {
  const wanted = text.trim().toLowerCase();
  for (const section of document.querySelectorAll("#questions section")) {
    const items = [...section.querySelectorAll("li")];
    for (const item of items) item.hidden = !item.textContent.toLowerCase().includes(wanted);
    section.hidden = items.every((item) => item.hidden);
  }
}

async function start() {
  await offerSignIn();
  const answer = await fetch("/explorer/questions.json");
  const questions = await answer.json();
  const list = document.getElementById("questions");
  for (const [asker, asked] of groups(questions)) {
    const section = document.createElement("section");
    const heading = document.createElement("h2");
    heading.textContent = asker;
    const items = document.createElement("ol");
    items.append(...asked.map(offer));
    section.append(heading, items);
    list.append(section);
  }
  document.getElementById("search").addEventListener("input", (event) => keepMatches(event.target.value));
  const wanted = decodeURIComponent((location.hash.match(/question=([^&]+)/) || [])[1] || "");
  const chosen = questions.find((question) => question.id === wanted);
  if (chosen) choose(chosen, document.querySelector(`[data-question="${CSS.escape(wanted)}"]`));
  else show(WELCOME, "{}");
}

start();
