document.addEventListener("DOMContentLoaded", function () {
  var line = document.createElement("p");
  line.className = "reading-time";
  line.textContent = "3 min read";
  document.querySelector(".tools").appendChild(line);
});
