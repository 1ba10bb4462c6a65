pkill -f "PORT4200" 2>/dev/null; for p in $(pgrep -f "apps/api/dist/main.js serve"); do tr '\0' '\n' < /proc/$p/environ | grep -q "^PORT=4200$" && kill $p; done; sleep 2
[ "$1" = fresh ] && { rm -rf /tmp/d4; DATA_DIR=/tmp/d4 node apps/api/dist/main.js seed --schools ${2:-4} --students ${3:-1000} --weeks 12 | tail -1; }
(PORT=4200 DATA_DIR=/tmp/d4 node apps/api/dist/main.js serve > /tmp/d4.log 2>&1 &)
for i in $(seq 40); do grep -q Ready /tmp/d4.log 2>/dev/null && break; sleep 0.5; done; sleep 5
