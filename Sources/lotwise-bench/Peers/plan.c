// A plain reading of the planning run (own code): demand and supply of one item after the other in
// struct arrays, no rows, no journal, no names. Included by limit.c, which times it.
enum { BLANK = -1 << 30, NEW = 1, CHANGED, MOVED, MOVED_AND_CHANGED, CANCELLED };
enum { FIXED, REDUCE_ONLY, FREE };
enum { LOT_FOR_LOT, FIXED_QUANTITY, MAXIMUM, ORDER };
enum { START_OVER, DATES, QUANTITY, CREATE, REDUCE, CLOSE_DEMAND, CLOSE_SUPPLY, CLOSE_LOOP, DONE };
typedef struct {
  int date, attribute, priority, number, bind, lot, order, fixed, original, flexibility, action;
  int line, isException, isStock, reminderDay;
  long remaining, untracked, minimum, maximum, open, loaded, allocated, used, reminder;
} Event;
typedef struct {
  int policy, rescheduling, accumulation, bucket, lead, isMade, hasLots, level;
  long dampener, minimum, maximum, multiple, reorderPoint, reorder, mostInventory, overflow;
  int firstPart, parts;
} Item;
typedef struct { int demand, supply; long quantity; } Link;
typedef struct { long supply, demand; int count; } Day;
#define VECTOR(T, name) static T *name; static int n_##name, c_##name; \
  static T *add_##name(T row) { if (n_##name == c_##name) { c_##name = c_##name ? 2 * c_##name : 64; \
    name = realloc(name, c_##name * sizeof(T)); } name[n_##name] = row; return name + n_##name++; }
VECTOR(Event, demands) VECTOR(Event, supplies) VECTOR(Link, links) VECTOR(int, lines)
VECTOR(int, ahead) VECTOR(int, aside)
static Item *I;  // the item that is planned
static int start = 0, end = 365, state, at, lastNumber, accumulation, watches, firstDay, lastDay;
static int bucketStart, nDays, hasStock;
static Day *days;
static long projected, withinLead;
static long lineCount, linkCount, linkedSum;
static long least(long a, long b) { return a < b ? a : b; }
static long most(long a, long b) { return a > b ? a : b; }
static long up(long q, long step) { long r = q % step; return r > 0 ? q + step - r : q - r; }
static int before(const Event *a, const Event *b) {
  if (a->date != b->date) return a->date < b->date ? -1 : 1;
  if (a->attribute != b->attribute) return a->attribute < b->attribute ? -1 : 1;
  if (a->priority != b->priority) return a->priority < b->priority ? -1 : 1;
  return a->number < b->number ? -1 : a->number > b->number;
}
static int byEvent(const void *a, const void *b) { return before(a, b); }
// The queue of supply: the next one last.
static void enqueue(int s) {
  int low = 0, high = n_ahead;
  while (low < high) {
    int middle = (low + high) / 2;
    if (before(supplies + ahead[middle], supplies + s) > 0) low = middle + 1; else high = middle;
  }
  add_ahead(s);
  memmove(ahead + low + 1, ahead + low, (n_ahead - 1 - low) * sizeof(int));
  ahead[low] = s;
}
static int first(void) { return n_ahead ? ahead[n_ahead - 1] : -1; }
static Event *demand(void) { return at < n_demands ? demands + at : 0; }
static void setAction(Event *s) {
  if (s->action == NEW) return;
  int moved = s->original != BLANK;
  long planned = s->remaining + s->allocated;
  s->action = planned == s->loaded ? (moved ? MOVED : 0) : !planned ? CANCELLED
    : moved ? MOVED_AND_CHANGED : CHANGED;
}
static void moveTo(Event *s, int date) {
  if (s->date == date) return;
  if (s->action != NEW) {
    if (s->original == BLANK) s->original = s->date;
    else if (s->original == date) s->original = BLANK;
  }
  s->date = date;
  setAction(s);
}
static void noteLine(int s) { if (supplies[s].line < 0) { supplies[s].line = n_lines; add_lines(s); } }
static void connect(int d, int s, long q) { if (q > 0) add_links((Link){d, s, q}); }
static int makeSupply(long q, int date) {
  Event e = {.date = date, .number = ++lastNumber, .order = -1, .fixed = BLANK, .original = BLANK,
    .flexibility = FREE, .action = NEW, .line = -1, .remaining = q, .untracked = q, .reminderDay = -1, .lot = -1};
  add_supplies(e);
  return n_supplies - 1;
}
static int accumulates(int from, int date) { return from != BLANK && from + I->accumulation >= date; }
static long modified(long q, long minimum) {
  if (q <= 0) return 0;
  long r = q;
  if (I->maximum && q > I->maximum && I->maximum > minimum) r = I->maximum;
  if (I->minimum > r) r = I->minimum;
  if (I->multiple) r = up(r, I->multiple);
  return I->maximum ? least(r, I->maximum) : r;
}
static void change(Event *s, long q) { s->untracked += q - s->remaining; s->remaining = q; setAction(s); }
static long decreasable(const Event *s, long q) {
  return least(least(q, s->untracked), s->remaining - most(s->minimum, s->remaining - s->untracked));
}
static int decrease(Event *s, long q) {
  long part = decreasable(s, q), old = s->remaining;
  if (part <= I->dampener || s->flexibility == FIXED) return 0;
  long left = most(old - part, modified(old - part, s->minimum));
  if (s->action != NEW && old != left && labs(old - left) < I->dampener) return 0;
  change(s, left);
  return !s->untracked;
}
static int increase(Event *s, const Event *d) {
  if (s->flexibility != FREE) return 0;
  if ((s->maximum || s->action == CANCELLED) && s->maximum <= s->remaining) return 0;
  if (!accumulates(s->date, d->date)) return 0;
  long q = s->remaining + d->untracked - s->untracked;
  if (!s->isException) q = modified(q, s->minimum); else if (I->maximum) q = least(q, I->maximum);
  change(s, q);
  return d->untracked <= s->untracked;
}
// Projected inventory.
static void book(Event *e, int isSupply, long q) {
  int bucket = bucketStart - start;
  if (e->reminderDay >= bucket) {
    Day *d = days + e->reminderDay;
    if (isSupply) d->supply -= e->reminder; else d->demand -= e->reminder;
    d->count--;
  }
  e->reminderDay = -1;
  if (e->date - start > lastDay) return;
  int day = most(0, e->date - start);
  while (nDays <= day) days[nDays++] = (Day){0};
  if (isSupply) days[day].supply += q; else days[day].demand += q;
  days[day].count++;
  e->reminderDay = day; e->reminder = q;
  firstDay = least(firstDay, day);
}
static void remind(Event *s, int isSure) {
  if (watches && s->date >= bucketStart) book(s, 1, isSure ? s->remaining - s->untracked : s->remaining);
}
static long pending(int from, int to, int onlySupply) {
  long sum = 0;
  for (int d = most(0, from - start); d <= least(nDays - 1, to - start); d++)
    sum += days[d].supply - (onlySupply ? 0 : days[d].demand);
  return sum;
}
static int nextBucket(int date) {
  int begin = most(0, bucketStart - start), next = most(firstDay, begin);
  while (next < nDays && !days[next].count) next++;
  firstDay = next;
  int found = least(next < nDays ? next : date - start, date - start), distance = found - begin;
  return start + found - distance % I->bucket;
}
static int maintain(int date) {
  if (date == BLANK) return 0;
  bucketStart = nextBucket(date);
  for (int last = bucketStart + I->bucket - 1; last < date; last = bucketStart + I->bucket - 1) {
    long in = 0, out = 0;
    for (int d = most(0, bucketStart - start); d <= least(nDays - 1, last - start); d++) {
      in += days[d].supply; out += days[d].demand; days[d] = (Day){0};
    }
    long level = projected + in - out;
    withinLead = most(0, withinLead - in);
    int crossed = (projected + in > I->reorderPoint && level <= I->reorderPoint)
      || level + withinLead <= I->reorderPoint;
    projected = level;
    if (crossed) { bucketStart = last + 1; return 1; }
    bucketStart = nextBucket(date);
  }
  return 0;
}
// All supply between two days, those set aside first.
static int between(int from, int to, int *found) {
  int n = 0, place = n_aside - 1;
  while (place >= 0 && supplies[aside[place]].date >= from) place--;
  for (place++; place < n_aside; place++) if (supplies[aside[place]].date <= to) found[n++] = aside[place];
  for (place = n_ahead - 1; place >= 0 && supplies[ahead[place]].date < from; place--);
  for (; place >= 0 && supplies[ahead[place]].date <= to; place--) found[n++] = ahead[place];
  return n;
}
static long projectedSupply(int from, int to) {
  int *found = malloc((n_ahead + n_aside + 1) * sizeof(int)), n = between(from, to, found);
  long sum = 0;
  for (int i = 0; i < n; i++) if (!supplies[found[i]].bind) sum += supplies[found[i]].remaining;
  free(found);
  return sum;
}
static void keepBelowOverflow(long inventory, long added, int date) {
  if (!I->overflow) return;
  int *found = malloc((n_ahead + n_aside + 1) * sizeof(int)), n = between(date + 1, end, found);
  for (int i = 0; i < n; i++) {
    Event *s = supplies + found[i];
    if (s->remaining <= 0 || added <= 0) continue;
    long old = s->remaining;
    int isChanged = s->action != NEW && s->remaining + s->allocated != s->loaded;
    inventory += isChanged ? s->loaded : old;
    if (inventory <= I->overflow) continue;
    s->minimum = 0;
    decrease(s, least(least(inventory - I->overflow, added), old));
    added -= old - s->remaining; inventory -= old - s->remaining;
    s->minimum = s->remaining;
  }
  free(found);
}
static long wantedBefore(int date, int *place) {
  long sum = 0;
  while (*place < n_demands && demands[*place].date < date) sum += demands[(*place)++].remaining;
  return sum;
}
static void checkOverflow(void) {
  int *all = malloc((n_ahead + n_aside + 1) * sizeof(int));
  int n = between(I->overflow ? start : BLANK, I->overflow ? end : 1 << 29, all), place = 0, kept = 0;
  for (int i = 0; i < n; i++) if (!supplies[all[i]].isException) all[kept++] = all[i];
  n = kept;
  if (!I->overflow) for (int i = 0; i < n; i++) supplies[all[i]].minimum = supplies[all[i]].remaining;
  long level = projected;
  int d = at, previous = start;
  while (I->overflow && place < n) {
    int one = supplies[all[place]].date, from = one - (one - previous) % I->bucket, to = from + I->bucket - 1;
    level = most(0, level - wantedBefore(from, &d));
    level -= wantedBefore(to + 1, &d);
    int low = place;
    while (place < n && supplies[all[place]].date <= to) level += supplies[all[place++]].remaining;
    long excess = level - I->overflow;
    for (int i = place - 1; i >= low; i--) {
      Event *s = supplies + all[i];
      if (excess > 0) {
        long old = s->remaining;
        s->minimum = 0;
        decrease(s, excess);
        long left = s->remaining;
        if (left > 0 && old - left < excess && s->priority < 1000 && decreasable(s, excess) > I->dampener)
          decrease(s, left);
        excess -= old - s->remaining; level -= old - s->remaining;
      }
      s->minimum = s->remaining;
    }
    level = most(0, level);
    previous = to + 1;
  }
  free(all);
}
static long orderQuantity(long level) { return I->policy == MAXIMUM ? I->mostInventory - level : I->reorder; }
static int orderForward(int date, int current, int wanted) {
  int one = makeSupply(0, date), due = date + I->lead;
  long missing = orderQuantity(projected), gap = I->reorderPoint - projected, ordered = 0;
  if (missing <= gap && I->reorder) missing = (gap / I->reorder + 1) * I->reorder;
  noteLine(one);
  long coming = projectedSupply(date, due) + pending(date, due, 1);
  withinLead = coming;
  if (coming + projected > I->reorderPoint) { supplies[one].line = -1; return 0; }
  if (I->policy == MAXIMUM) missing -= coming;
  else if (coming > 0) missing = most(missing - coming, I->reorder);
  int comesFirst = current < 0 || due < supplies[current].date;
  int takesOver = due <= wanted && (due < wanted || comesFirst) && missing > 0, s = one;
  if (missing <= 0) supplies[one].line = -1;
  while (missing > 0) {
    if (s < 0) { s = makeSupply(0, date); noteLine(s); }
    long q = modified(missing, 0);
    Event *e = supplies + s;
    e->date = e->fixed = due;
    e->remaining = e->untracked = e->minimum = q;
    e->maximum = I->maximum;
    e->priority = e->attribute = 1000;
    enqueue(s);
    missing -= q; ordered += q; withinLead += q;
    s = -1;
  }
  if (ordered > 0) keepBelowOverflow(projected + ordered, ordered, due);
  if (takesOver)
    while (n_ahead && before(supplies + ahead[n_ahead - 1], supplies + one) < 0) add_aside(ahead[--n_ahead]);
  return takesOver;
}
// States.
static int outTo(const Event *s, int date) {
  if (s->flexibility != FREE) return BLANK;
  int mayWait = accumulates(s->date, date), possible = date;
  if (date <= s->date) possible = s->date;
  else if (s->date + I->rescheduling < date) return s->fixed != BLANK && mayWait ? s->date : BLANK;
  if (s->fixed != BLANK && s->fixed < possible) { if (!mayWait) return BLANK; possible = s->fixed; }
  return possible;
}
static int moveAll(Event *s, int date) {
  if (s->date == BLANK || s->date + I->rescheduling < date) return 0;
  int n = 0;
  while (n < n_ahead) {
    Event *e = supplies + ahead[n_ahead - 1 - n];
    if (e->date >= date || e->action == NEW || e->flexibility != FREE || e->fixed != BLANK) break;
    n++;
  }
  if (n < 2) return 0;
  int *moving = malloc(n * sizeof(int));
  for (int i = 0; i < n; i++) moving[i] = ahead[--n_ahead];
  for (int i = 0; i < n; i++) { moveTo(supplies + moving[i], date); supplies[moving[i]].number = ++lastNumber; }
  // Together: what comes before the last of them is put in between.
  int low = n_ahead;
  while (low > 0 && before(supplies + ahead[low - 1], supplies + moving[n - 1]) < 0) low--;
  int rest = n_ahead - low, *others = malloc((rest + 1) * sizeof(int)), i = n - 1, j = 0;
  memcpy(others, ahead + low, rest * sizeof(int));
  n_ahead = low;
  while (i >= 0 || j < rest)
    add_ahead(j >= rest || (i >= 0 && before(supplies + moving[i], supplies + others[j]) > 0)
      ? moving[i--] : others[j++]);
  free(moving); free(others);
  return 1;
}
static void matchDates(void) {
  Event *d = demand(), *s = supplies + first();
  int index = first(), wanted = d->date, old = s->date, date = old, mayMove = s->flexibility == FREE;
  if (accumulates(accumulation, wanted)) s->fixed = date = accumulation; else accumulation = BLANK;
  if (wanted < old) {
    if (s->flexibility != FREE || wanted + I->rescheduling < old) { state = CREATE; return; }
    date = wanted; mayMove = 1;
  } else if (wanted > old) {
    int possible = outTo(s, wanted);
    if (possible == BLANK) { state = REDUCE; return; }
    if (moveAll(s, possible)) return;
    date = possible; mayMove = 1;
  }
  if (watches && maintain(date) && orderForward(bucketStart, index, wanted)) return;
  s = supplies + index;
  if (mayMove && date != old) {
    moveTo(s, date); n_ahead--; enqueue(index);
    if (first() != index) return;
  }
  s->fixed = s->date;
  state = QUANTITY;
}
static void takeAttributes(Event *s, const Event *d) {
  s->lot = I->hasLots ? d->lot : -1; s->bind = d->bind;
  if (s->lot >= 0) s->flexibility = FIXED;
}
static void createSupply(void) {
  int date = demand()->date;
  if (accumulates(accumulation, date)) date = accumulation; else accumulation = BLANK;
  if (watches && date >= bucketStart && maintain(date)
    && orderForward(bucketStart, first(), demand()->date)) { state = DATES; return; }
  int index = makeSupply(0, date);
  Event *d = demand(), *s = supplies + index;
  long q = d->untracked;
  if (!watches) { q = modified(q, 0); s->maximum = I->maximum; } else if (I->maximum) q = least(q, I->maximum);
  s->remaining = s->untracked = s->minimum = q;
  s->fixed = date; s->isException = watches;
  takeAttributes(s, d);
  enqueue(index);
  state = QUANTITY;
}
static void reduceSupply(void) {
  int index = first(), date = supplies[index].date;
  if (watches && date >= bucketStart && maintain(date) && orderForward(bucketStart, index, date)) {
    state = demand() ? DATES : CLOSE_SUPPLY; return;
  }
  Event *s = supplies + index;
  if (decrease(s, s->untracked)) { state = CLOSE_SUPPLY; return; }
  s->maximum = s->remaining;
  state = demand() ? QUANTITY : CLOSE_SUPPLY;
}
static void matchQuantity(void) {
  Event *d = demand(), *s = supplies + first();
  if (s->untracked >= d->untracked) state = CLOSE_DEMAND;
  else if (!s->isException ? watches : I->policy == LOT_FOR_LOT ? !accumulates(s->date, d->date) : s->date != d->date)
    state = CLOSE_SUPPLY;
  else if (increase(s, d)) state = CLOSE_DEMAND;
  else { state = CLOSE_SUPPLY; if (I->maximum) accumulation = s->date; }
}
static void closeDemand(void) {
  Event *d = demand();
  long q = d->untracked;
  if (watches) book(d, 0, d->remaining);
  int index = first();
  if (index >= 0 && q > 0) {
    Event *s = supplies + index;
    s->untracked -= q;
    if (s->action) noteLine(index);
    remind(s, 1);
    connect(at, index, q);
  }
  d->untracked = 0; at++; state = START_OVER;
}
static void closeSupply(void) {
  int index = first();
  Event *s = supplies + index, *d = demand();
  long rest = s->untracked;
  if (d && rest > 0) d->untracked -= rest;
  state = START_OVER;
  remind(s, 0);
  if (s->action) { noteLine(index); if (s->action == NEW && !(s->remaining + s->allocated)) s->line = -1; }
  if (s->action == NEW || s->date <= end) connect(d ? at : -1, index, rest);
  s->untracked = 0;
  n_ahead--;
}
static void run(void) {
  for (state = START_OVER; state != DONE;) switch (state) {
    case START_OVER:
      state = !demand() ? (n_ahead ? REDUCE : CLOSE_LOOP) : !demand()->untracked ? CLOSE_DEMAND
        : n_ahead ? DATES : CREATE;
      break;
    case DATES: matchDates(); break;
    case QUANTITY: matchQuantity(); break;
    case CREATE: createSupply(); break;
    case REDUCE: reduceSupply(); break;
    case CLOSE_DEMAND: closeDemand(); break;
    case CLOSE_SUPPLY: closeSupply(); break;
    case CLOSE_LOOP:
      if (n_aside) { while (n_aside) enqueue(aside[--n_aside]); state = START_OVER; }
      else if (watches && maintain(end)) {
        orderForward(bucketStart, -1, n_demands ? demands[n_demands - 1].date : BLANK); state = START_OVER;
      } else state = DONE;
      break;
  }
}
// What names a lot, or is ordered for itself, goes first.
static void matchNumbers(void) {
  static int lots[64][1 << 16], n[64], from[64];
  memset(n, 0, sizeof n); memset(from, 0, sizeof from);
  for (int s = 0; s < n_supplies; s++) if (supplies[s].lot >= 0 && I->hasLots) lots[supplies[s].lot][n[supplies[s].lot]++] = s;
  for (int d = 0; d < n_demands; d++) {
    if (demands[d].attribute == 8) continue;
    int lot = demands[d].lot;
    while (demands[d].untracked > 0) {
      int found = -1;
      if (!demands[d].bind) {
        while (from[lot] < n[lot] && !supplies[lots[lot][from[lot]]].untracked) from[lot]++;
        if (from[lot] < n[lot]) found = lots[lot][from[lot]];
      }
      if (found < 0 && hasStock) break;
      if (found < 0 || supplies[found].date > demands[d].date) {
        found = makeSupply(demands[d].untracked, demands[d].date);
        takeAttributes(supplies + found, demands + d);
        supplies[found].fixed = supplies[found].date;
        if (!demands[d].bind) lots[lot][n[lot]++] = found;
      }
      Event *s = supplies + found;
      long q = least(s->untracked, demands[d].untracked);
      s->untracked -= q; demands[d].untracked -= q;
      if (s->action) noteLine(found);
      connect(d, found, q);
      if (demands[d].bind && !demands[d].untracked) demands[d].remaining -= q;
    }
  }
  for (int s = 0; s < n_supplies; s++) if (supplies[s].bind) {
    supplies[s].allocated += supplies[s].remaining - supplies[s].untracked;
    supplies[s].remaining = supplies[s].untracked;
  }
}
static int isCovered(Event *own, int n, Event *others, int m) {
  long sums[64] = {0}, specific = 0, rest = 0, found = 0; int any = 0;
  if (I->policy != LOT_FOR_LOT) return 0;
  for (int i = 0; i < m; i++) if (others[i].lot >= 0) sums[others[i].lot] += others[i].untracked;
  for (int i = 0; i < n; i++) {
    if (own[i].attribute == 8) { rest += own[i].untracked; continue; }
    any = 1; specific += own[i].untracked; found += sums[own[i].lot];
  }
  return any && found == specific && !rest;
}
// Balances the events in `demands` and `supplies`; false when all is left as it is.
static int balance(Item *item) {
  I = item; n_links = n_lines = n_ahead = n_aside = at = 0;
  watches = I->policy == FIXED_QUANTITY || I->policy == MAXIMUM;
  projected = withinLead = 0; accumulation = BLANK;
  bucketStart = start; firstDay = nDays = 0; lastDay = end - start + I->lead + I->bucket;
  if (I->policy == ORDER) {
    int kept = 0;
    for (int s = 0; s < n_supplies; s++) if (!supplies[s].isStock) supplies[kept++] = supplies[s];
    n_supplies = kept;
  }
  hasStock = 0;
  lastNumber = 0;
  for (int d = 0; d < n_demands; d++) {
    Event *e = demands + d;
    lastNumber = most(lastNumber, e->number);
    if (I->policy == ORDER) e->bind = d + 1;
    e->attribute = e->bind ? 7 : e->lot >= 0 && I->hasLots ? 6 : 8;
  }
  for (int s = 0; s < n_supplies; s++) {
    Event *e = supplies + s;
    lastNumber = most(lastNumber, e->number);
    hasStock |= e->isStock;
    if (e->date > end) e->flexibility = FIXED;
    if (watches && e->flexibility != FIXED) e->flexibility = REDUCE_ONLY;
    if (!e->isStock && e->flexibility != FREE) e->priority = 100 + e->priority / 10;
    e->attribute = e->lot >= 0 && I->hasLots ? 6 : 8;
  }
  if (!n_demands && !n_supplies && !watches) return 0;
  qsort(demands, n_demands, sizeof(Event), byEvent);
  qsort(supplies, n_supplies, sizeof(Event), byEvent);
  if (isCovered(demands, n_demands, supplies, n_supplies) && isCovered(supplies, n_supplies, demands, n_demands)) return 0;
  matchNumbers();
  int *order = malloc((n_supplies + 1) * sizeof(int)), n = 0;
  Event *sorted = malloc((n_supplies + 1) * sizeof(Event));
  // What is bound and used up takes no part; what was made above stands among the others.
  for (int s = 0; s < n_supplies; s++) if (!supplies[s].bind || supplies[s].remaining > 0) {
    sorted[n] = supplies[s]; sorted[n].line = s; n++;
  }
  qsort(sorted, n, sizeof(Event), byEvent);
  for (int i = 0; i < n; i++) order[i] = sorted[i].line;
  for (int i = 0; i < n; i++) if (supplies[order[i]].date < start) {
    projected += supplies[order[i]].remaining; supplies[order[i]].flexibility = FIXED;
  }
  for (int i = n - 1; i >= 0; i--) if (supplies[order[i]].date >= start || supplies[order[i]].untracked) add_ahead(order[i]);
  free(order); free(sorted);
  if (watches) {
    if (projected + projectedSupply(start, start + I->bucket - 1) <= I->reorderPoint) orderForward(start, -1, BLANK);
    checkOverflow();
  }
  if (I->maximum) for (int s = 0; s < n_supplies; s++)
    if (!supplies[s].maximum && supplies[s].remaining > 0) supplies[s].maximum = I->maximum;
  run();
  return 1;
}
// The lines of an item, in their order, and the pairs that its links come to.
static long *lineQuantities; static int nLineQuantities, cLineQuantities;
static void settle(void (*made)(long quantity, int due)) {
  for (int i = 0; i < n_links; i++) {
    Event *s = supplies + links[i].supply;
    long own = s->order < 0 ? 0 : s->isStock ? links[i].quantity : least(links[i].quantity, most(0, s->open - s->used));
    s->used += own;
    if (links[i].demand < 0) continue;
    int onLine = s->line >= 0 && s->action && own < links[i].quantity;
    linkCount += (own > 0) + onLine;
    linkedSum += own + (onLine ? links[i].quantity - own : 0);
  }
  for (int i = 0; i < n_lines; i++) {
    Event *s = supplies + lines[i];
    if (s->line < 0 || !s->action) continue;
    if (nLineQuantities == cLineQuantities) {
      cLineQuantities = cLineQuantities ? 2 * cLineQuantities : 1024;
      lineQuantities = realloc(lineQuantities, cLineQuantities * sizeof(long));
    }
    lineQuantities[nLineQuantities++] = s->remaining + s->allocated;
    lineCount++;
    if (s->action == NEW && made) made(s->remaining + s->allocated, s->date);
  }
}
// The file: I item, B bill of materials, K stock, S sales, P purchases; see gen.py.
typedef struct { int item, date, lot, number, next; long quantity; char kind; } Record;
static Item *items; static int nItems; static Record *records; static int nRecords; static int *parts, nParts;
static int *heads;
VECTOR(Record, needs)
static int *needHeads, *needTails, planned;
static void need(long quantity, int due) {
  for (int i = 0; i < I->parts; i++) {
    int part = parts[I->firstPart + i];
    add_needs((Record){.item = part, .date = due - I->lead, .lot = -1, .next = -1, .quantity = quantity});
    if (needTails[part] < 0) needHeads[part] = n_needs - 1; else needs[needTails[part]].next = n_needs - 1;
    needTails[part] = n_needs - 1;
  }
}
static int byText(const void *a, const void *b) {
  char own[16], other[16];
  sprintf(own, "%d", records[*(int *)a].number); sprintf(other, "%d", records[*(int *)b].number);
  return strcmp(own, other);
}
static Event event(const Record *r, int priority, int index) {
  return (Event){.date = r->date, .priority = priority, .lot = r->lot, .order = index, .fixed = BLANK,
    .original = BLANK, .flexibility = FREE, .line = -1, .reminderDay = -1, .remaining = r->quantity,
    .untracked = r->quantity, .open = r->quantity, .loaded = r->quantity};
}
static void load(int item, int *scratch) {
  n_demands = n_supplies = 0;
  int number = 0, kinds = 0;
  for (int i = needHeads[item]; i >= 0; i = needs[i].next) {
    Event e = event(needs + i, 600, i); e.number = ++number; add_demands(e);
  }
  for (const char *kind = "SKP"; *kind; kind++, kinds++) {
    int n = 0;
    for (int i = heads[item]; i >= 0; i = records[i].next) if (records[i].kind == *kind) scratch[n++] = i;
    // Orders are read by the text of their numbers, stock by its entries.
    if (*kind != 'K') qsort(scratch, n, sizeof(int), byText);
    else for (int i = 0; i < n / 2; i++) { int t = scratch[i]; scratch[i] = scratch[n - 1 - i]; scratch[n - 1 - i] = t; }
    for (int i = 0; i < n; i++) {
      Event e = event(records + scratch[i], *kind == 'S' ? 300 : *kind == 'P' ? 500 : 100, scratch[i]);
      e.number = ++number;
      if (*kind == 'K') { e.date = BLANK; e.isStock = 1; e.flexibility = FIXED; }
      if (*kind == 'P' && e.lot >= 0) e.flexibility = FIXED;
      if (*kind == 'S') add_demands(e); else add_supplies(e);
    }
  }
}
static int byLevel(const void *a, const void *b) {
  int own = items[*(int *)a].level, other = items[*(int *)b].level;
  return own != other ? own - other : *(int *)a - *(int *)b;
}
static void planFile(const char *path) {
  FILE *file = fopen(path, "r");
  char line[256]; int v[16];
  int capacity = 1 << 16;
  items = malloc(capacity * sizeof(Item)); records = malloc(capacity * sizeof(Record)); parts = malloc(capacity * sizeof(int));
  int cItems = capacity, cRecords = capacity, cParts = capacity;
  while (fgets(line, sizeof line, file)) {
    int n = 0;
    for (char *p = line + 1; *p == ',';) v[n++] = strtol(p + 1, &p, 10);
    if (*line == 'I') {
      if (nItems == cItems) items = realloc(items, (cItems *= 2) * sizeof(Item));
      items[nItems++] = (Item){.policy = v[0], .rescheduling = v[1], .accumulation = v[2], .dampener = v[3],
        .minimum = v[4], .maximum = v[5], .multiple = v[6], .reorderPoint = v[7], .reorder = v[8],
        .mostInventory = v[9], .lead = v[10], .bucket = v[11], .isMade = v[12], .hasLots = v[13]};
      Item *i = items + nItems - 1;
      i->overflow = i->policy == FIXED_QUANTITY ? i->reorderPoint + most(i->reorder, i->minimum)
        : i->policy == MAXIMUM ? i->mostInventory + i->minimum : 0;
    } else if (*line == 'B') {
      if (nParts == cParts) parts = realloc(parts, (cParts *= 2) * sizeof(int));
      if (!items[v[0]].parts++) items[v[0]].firstPart = nParts;
      parts[nParts++] = v[1];
    } else {
      if (nRecords == cRecords) records = realloc(records, (cRecords *= 2) * sizeof(Record));
      records[nRecords++] = (Record){.kind = *line, .item = v[0], .quantity = v[1], .date = v[2], .lot = v[3], .number = v[4]};
    }
  }
  fclose(file);
  int *order = malloc(nItems * sizeof(int)), *scratch = malloc((nRecords + 1) * sizeof(int));
  heads = malloc(nItems * sizeof(int)); needHeads = malloc(nItems * sizeof(int)); needTails = malloc(nItems * sizeof(int));
  days = malloc((end + 4096) * sizeof(Day));
  long *checks = malloc(nItems * sizeof(long));
  int *firstLines = malloc(nItems * sizeof(int)), *lineCounts = malloc(nItems * sizeof(int));
  double began = now(), balancing = 0;
  for (int i = 0; i < nItems; i++) heads[i] = needHeads[i] = needTails[i] = -1, order[i] = i;
  for (int i = 0; i < nRecords; i++) { records[i].next = heads[records[i].item]; heads[records[i].item] = i; }
  for (int changed = 1; changed;) {
    changed = 0;
    for (int i = 0; i < nItems; i++) for (int k = 0; k < items[i].parts; k++) {
      Item *part = items + parts[items[i].firstPart + k];
      if (part->level <= items[i].level) { part->level = items[i].level + 1; changed = 1; }
    }
  }
  qsort(order, nItems, sizeof(int), byLevel);
  long events = nRecords;
  for (int i = 0; i < nItems; i++) {
    int item = order[i];
    load(item, scratch);
    firstLines[item] = nLineQuantities;
    double before = now();
    int isPlanned = balance(items + item);
    balancing += now() - before;
    if (isPlanned) settle(items[item].isMade ? need : 0);
    lineCounts[item] = nLineQuantities - firstLines[item];
  }
  double done = now() - began;
  long check = 0, index = 0;
  for (int i = 0; i < nItems; i++) for (int k = 0; k < lineCounts[i]; k++)
    check += lineQuantities[firstLines[i] + k] * (index++ % 97 + 1);
  printf("W8 plan %ld events %.4fs = %.1f ns/event, balance %.4fs = %.1f ns/event; lines %ld links %ld check %ld linked %ld\n",
    events, done, done * 1e9 / events, balancing, balancing * 1e9 / events, lineCount, linkCount, check, linkedSum);
}
