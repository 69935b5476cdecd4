#!/bin/sh
# Ends what a supervisor leaves behind. The supervisor holds our standard input open and writes one line for each
# process it starts ("+ <signal> <pid>") and ends ("- <signal> <pid>"). When the input closes, the supervisor is gone,
# by whatever way (SIGKILL too): what is still on the list is asked to end, then ended.
living=""
while read -r verb signal pid; do
  case "$verb" in
    +) living="$living $signal:$pid" ;;
    -)
      rest=""
      for entry in $living; do
        [ "$entry" = "$signal:$pid" ] || rest="$rest $entry"
      done
      living="$rest"
      ;;
  esac
done

[ -n "$living" ] || exit 0
for entry in $living; do kill -"${entry%%:*}" "${entry##*:}" 2>/dev/null; done
tries=0
while [ "$tries" -lt 50 ]; do
  left=""
  for entry in $living; do
    if kill -0 "${entry##*:}" 2>/dev/null; then left="$left $entry"; fi
  done
  [ -n "$left" ] || exit 0
  living="$left"
  sleep 0.1
  tries=$((tries + 1))
done
for entry in $living; do kill -KILL "${entry##*:}" 2>/dev/null; done
