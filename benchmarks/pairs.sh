# Paired measurements of whole processes, for the scripts beside this file. Times are wall-clock milliseconds.

median() { # reads one number a line
  sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

spread() { # reads one number a line: smallest / median / largest
  sort -n | awk '{ v[NR] = $1 } END { print v[1] " / " v[int((NR + 1) / 2)] " / " v[NR] }'
}

milliseconds() { # milliseconds COMMAND...: runs it, its output into $work/log, which is shown when it fails
  local start end
  start=$(date +%s%N)
  "$@" </dev/null >"$work/log" 2>&1 || { cat "$work/log" >&2; return 1; }
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
}

pairs() { # pairs NUMBER FIRST SECOND: runs two functions in turn, each first every other time; "first second" a line
  local i a b
  for ((i = 0; i < $1; i++)); do
    if ((i % 2)); then
      a=$(milliseconds "$2")
      b=$(milliseconds "$3")
    else
      b=$(milliseconds "$3")
      a=$(milliseconds "$2")
    fi
    echo "$a $b"
  done
}

compare() { # compare NAME NAME: reads the lines of pairs, prints both, their difference and their ratio, pair by pair
  local lines
  lines=$(cat)
  echo "$1: $(cut -d' ' -f1 <<<"$lines" | spread) ms"
  echo "$2: $(cut -d' ' -f2 <<<"$lines" | spread) ms"
  echo "difference: $(awk '{ print $1 - $2 }' <<<"$lines" | spread) ms"
  echo "ratio: $(awk '{ printf "%.2f\n", $1 / $2 }' <<<"$lines" | spread)"
}
