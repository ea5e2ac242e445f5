// A participant's group for the discussion, above everything else, so that no form has to be drawn anew.
const groupLine = h("p", { class: "group", role: "status", hidden: true });

function drawGroup(own) {
  const group = own.group;
  groupLine.hidden = !group;
  const names = group && group.with.join(say("live.list_joint"));
  const words = group ? say(names ? "phone.group_with" : "phone.group", { n: group.n, names }) : "";
  if (groupLine.textContent !== words) groupLine.textContent = words;
}
