/* Shows how far a large choice of clients is. Without this script the page has a link that loads it anew. */
(function () {
  var EVERY = 1000;
  var bar = document.getElementById('progress');
  var text = document.getElementById('progress-text');
  var said = document.getElementById('progress-said');
  var spoken = 0;
  document.getElementById('refresh').hidden = true;

  function number(count) {
    return count.toLocaleString([document.documentElement.lang, 'nb']);
  }

  function show(progress) {
    var words = text.dataset.words.replace('#done', number(progress.done)).replace('#total', number(progress.total));
    var quarter = Math.floor((4 * progress.done) / Math.max(progress.total, 1));
    bar.max = progress.total;
    bar.value = progress.done;
    text.textContent = words;
    if (quarter > spoken) {
      spoken = quarter; // a screen reader is told four times, not every second
      said.textContent = words;
    }
  }

  function ask() {
    fetch(bar.dataset.status, { credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok || answer.redirected) {
          throw new Error(answer.status);
        }
        return answer.json();
      })
      .then(function (progress) {
        show(progress);
        if (progress.finished) {
          window.location.reload();
        } else {
          window.setTimeout(ask, EVERY);
        }
      })
      .catch(function () {
        document.getElementById('refresh').hidden = false;
      });
  }

  ask();
})();
