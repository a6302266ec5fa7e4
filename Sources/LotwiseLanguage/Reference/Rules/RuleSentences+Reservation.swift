extension RuleSentences {
  /// What the rules of reservations say.
  static let reservation = """
    R-001 A reservation is two rows under one entry number, demand with a minus and supply with a
      plus, always equal and opposite.
    R-002 A reservation entry says item, variant, place, quantity, numbers, dates, whose it is,
      and how firm it is.
    R-003 Quantities are reserved in the base unit; the rows of a line add up in its own unit
      without loss.
    R-004 Reservation is firm, tracking is what order tracking linked by itself, surplus stands
      alone on an order, prospect alone on a journal or invoice.
    R-005 Demand is stored with a minus and supply with a plus; a negative line turns it round.
    R-006 A row names its line, component, journal line or ledger entry.
    R-007 Both rows of a reservation have the same dates: when the supply is there and when the
      demand leaves; goods on hand have none.
    R-008 Supply made for one demand is bound to it, order to order; what is assembled for a sale
      cannot be cancelled by hand.
    R-009 A part of a reservation that was split off names the pair it came from.
    R-010 Demand that order tracking found no supply for is kept apart, so that it does not match
      by itself.
    R-011 Each row of a pair holds its own numbers; the demand may have none.
    R-012 A quantity is either reserved or order tracked: reserving it takes it out of order
      tracking.
    R-013 What planning reserved is an ordinary reservation, bound order to order; a later run may
      change it, and never one made by hand.
    R-014 A sale and the assembly order made for it stay reserved to each other as long as both
      exist.
    R-015 Only real demand and supply can be reserved: orders, returns, transfers, production,
      assembly, inventory; not quotes, invoices or plain journal lines.
    R-020 An item is reserved never, when somebody asks (optional), or always; what is not kept in
      stock never.
    R-021 A sales line takes what its item says, and where that is optional, what its customer
      says.
    R-022 Drop shipments and special orders are not reserved; cancel reservations before you make
      a line one.
    R-023 Cancel a line's reservations before you set it to never; a line of an item that is
      always reserved stays so.
    R-024 A line needs an item, a quantity and a date, and may not be set to never, before it is
      reserved.
    R-025 Automatic reservation passes by lines that cannot be reserved, such as quotes and
      negative lines, and says nothing.
    R-026 A sales line that is always reserved is reserved as soon as it is entered or changed;
      when that does not suffice you are asked to do it by hand.
    R-027 Components of an item that is always reserved reserve themselves; transfers, purchases
      and production lines never do.
    R-028 Goods of an item that is always reserved may only leave as far as they are reserved.
    R-029 Supply must be the same item and variant at the same location; a blank location is one
      of its own.
    R-030 Supply and demand are offered by kind: inventory, purchases, returns, sales, production,
      transfers, assembly.
    R-031 For each kind you see the total, what is reserved of it, what is available, and what
      this line has.
    R-032 Automatic reservation takes what it finds; when something is left you are told and may
      go on by hand.
    R-033 Reserving from one kind of supply takes at most what the line still needs; when nothing
      could be taken, that is said.
    R-034 Cancelling by kind cancels every reservation of the line on it that may be cancelled.
    R-035 Reserving a single candidate takes what the line needs and it has left, whichever is
      less.
    R-040 Kinds are searched in a fixed order: inventory first, then sales and returns, purchases,
      production, transfers, assembly.
    R-041 Among orders the latest that is still in time is taken first, in inventory the oldest
      entry (with LIFO the newest).
    R-042 Supply looking for demand takes what leaves first.
    R-043 Candidates are open, in time, of the same goods and place, and where numbers are
      specific of the same number or, for demand without one, of any.
    R-044 Of each candidate as much is taken as it has left; with a number, as much as it has of
      that number.
    R-045 Automatic reservation goes from candidate to candidate until the line is covered or
      nothing is left.
    R-046 Reserving a tracked line from inventory serves its numbers first, each from goods of
      that number.
    R-047 Reserving what is to be shipped looks at inventory only, and is refused when that does
      not suffice.
    R-050 What is available of an entry is what remains less what is reserved.
    R-060 Making a reservation takes room on both lines from what order tracking and free rows
      hold, and keeps their numbers.
    R-061 Item, date, variant and place of a line must be filled and fit before it is reserved.
    R-062 A line cannot reserve more than it has open.
    R-063 How much the other side can give is what it has left; a reservation of nothing makes
      nothing.
    R-064 The two rows of a reservation are always opposite, whichever side asked.
    R-065 A new row is to be handled in full; supply names no entry that it uses up, demand none
      that it brings back.
    R-066 A reservation of several numbers is split into a pair for each; numbered demand and
      supply of another number, or of none, cannot be paired.
    R-067 Each reservation is a pair of its own, even with the same partner as before.
    R-068 Reserving a number uses the rows of that number on the line; when they do not suffice it
      is refused.
    R-069 What rounding would reserve too much in the line's unit is cut off.
    R-075 A reservation is in conflict when its supply arrives after its demand leaves; goods on
      hand never are.
    R-076 Only supply that comes in time is offered, so a new reservation is never in conflict.
    R-077 Moving a date so that a reserved supply would come too late is refused: cancel the
      reservation first, or move the other date.
    R-078 When the program moves the date, as planning does, the reservations that no longer fit
      are dropped and numbers stay on their lines.
    R-079 A date that still fits is written on both rows.
    R-085 While something is reserved, item, variant, location and date of the line cannot be
      changed or cleared.
    R-086 Without reservations a change of item, variant or place drops the line's rows and links
      it anew.
    R-087 A smaller quantity releases what is too much; another unit keeps the quantity in the
      base unit.
    R-088 A larger quantity releases nothing, and reserves nothing unless the line is always
      reserved.
    R-089 A line that is always reserved and becomes smaller is reserved anew from the start.
    R-090 When a line shrinks, free rows go first, then links on orders, then those on inventory;
      earlier dates before later ones.
    R-091 The part cut off a link stays with its number on the other side as free tracking.
    R-092 Numbers are not released silently: a line cannot shrink below them, nor be deleted
      without being asked.
    R-093 Deleting a line cancels its reservations without a question, and asks only about
      numbers.
    R-094 Supply that is deleted leaves its demand unreserved; being reserved does not stop it.
    R-095 Supply that shrinks below what is reserved of it cuts the reservations, the earliest
      demand first, and tells nobody.
    R-096 After each change, order tracked items link what is not covered to what is free.
    R-097 New numbers on reserved supply keep the reservation while the demand has none or the
      same.
    R-100 Ending a link removes the row of the line that lets go and then settles the other row.
    R-101 The other row disappears when it has no number or is inventory; otherwise it stays as
      free tracking of its line.
    R-102 Only reservations can be cancelled, and not those of goods assembled for a sale.
    R-103 Cancelling keeps numbers that stand on document lines as plain tracking; without numbers
      both rows go.
    R-104 A link order to order may be cancelled by hand, unless it is an assembly for a sale.
    R-105 The quantity of a reservation may only be reduced; to take it to 0, cancel it.
    R-110 Reservations go along with what is posted; what stays on the line becomes a pair of its
      own.
    R-111 What is reserved on inventory is posted first, numbered before blank; then the rest of
      the line.
    R-112 Goods assembled for a sale are posted by their own reservation and by no other.
    R-113 Consumption uses the reservations of its number first and never one of another number.
    R-115 After late binding a posting is split by number, each with its own reservations.
    R-116 Reserved goods are used from exactly the entry that is reserved, whatever the costing
      order; do not name another entry besides.
    R-117 What is not reserved uses goods that nobody has reserved.
    R-118 An entry reserved for others cannot be named to be used up.
    R-119 Transfers, purchase returns and what is not kept in stock are applied without looking at
      reservations on purchases.
    R-120 What is reserved on an order cannot be shipped before it is received, even if other
      goods lie there: receive it, or cancel the reservation.
    R-121 A line is reserved from stock in full, in part or not at all, by what of it is reserved
      on inventory.
    R-122 A posting that would take what others have reserved asks first.
    R-125 When reserved supply is received, the reservation follows the goods into inventory.
    R-126 The number of a receipt goes to the supply's row; the demand stays without one, so its
      reservation is not specific.
    R-127 Several numbers in one receipt split the reservation by number.
    R-128 After a receipt, what is left of free rows goes; order tracked items link what is on
      hand.
    R-130 Demand waiting for a transfer stays reserved on what is shipped, on a line of its own.
    R-131 Receiving a transfer moves the reservations to the goods that arrived.
    R-132 A direct transfer uses and passes on reservations in one go.
    R-133 A sales return can be reserved as supply, a purchase return as demand.
    R-134 An entry that is reserved cannot be undone: cancel the reservation first. Undoing does
      not bring reservations back.
    R-135 Invoicing leaves reservations as they are.
    R-140 A reservation is specific when both rows have the same number, and nonspecific when only
      the supply has one.
    R-141 Nonspecific is no setting: it is so as long as the demand names no number.
    R-142 Reserving a line without numbers makes it nonspecific, a line with numbers specific.
    R-143 Reserving a line that has numbers asks whether these are meant or any.
    R-144 Reserving a number takes goods of that number only, and moves loose reservations of
      others out of the way.
    R-145 A specific reservation takes the place of the line's tracking of that number.
    R-150 Numbers entered on a reserved line go onto its rows without number: free ones first,
      then reservations on stock, then on orders.
    R-151 No reservation is preferred because its goods already have the number entered.
    R-152 A number that fits the reserved goods makes the reservation specific.
    R-153 A number that does not fit breaks the reservation; so does any number on goods on order
      that have none yet.
    R-154 What broke is at once reserved anew under the number entered, from inventory, if it is
      there; otherwise only the tracking stays.
    R-155 Demand that is bound order to order takes its supply's number and may not state another.
    R-156 Taking a number off a specific reservation leaves it as a nonspecific one.
    R-157 Selecting entries leaves out what others hold loosely; you may still type such a number.
    R-160 When a posted number is held loosely by others, their reservations are moved to other
      goods, provided there are enough.
    R-161 Reserving a number moves loose reservations of others away as far as there are other
      goods.
    R-162 Only a reservation on inventory whose demand has no number is moved, and only to goods
      of the same item, variant and place.
    R-163 Late binding at posting moves exactly what is short, oldest reservation first, or
      nothing at all.
    R-164 A moved reservation may be spread over several entries; when the free goods do not
      suffice for what is short, it stays.
    R-165 For a reservation or a pick late binding moves what can be moved, unless free goods are
      too few.
    R-166 What was freed is taken at once by the posting or reservation that asked; if that still
      fails, everything stays as it was.
    R-167 Demand whose reservation is moved stays reserved for the same quantity and date.
    R-168 Numbers that are reserved specifically need no late binding.
    R-169 Entering a number, reserving without one, and goods that come in start no late binding.
    R-170 What is reserved nonspecifically of a number is shown, and is not added to what is
      available.
    R-171 What the line itself holds loosely counts too.
    R-180 What is reserved of an entry is the sum of the reservations on it.
    R-181 What is reserved of a line is the sum of its own reservations; a transfer has them apart
      for what leaves, arrives and is under way.
    R-182 What is left to reserve is what is open of the line less what is reserved.
    R-183 An item shows what is reserved of it on inventory, on purchases, sales, production,
      assembly and transfers.
    R-184 What can be reserved from stock is what remains less what is reserved on inventory.
    R-185 What can be reserved of a number does not count loose reservations that could be moved.
    R-186 Reservations without number do not count against a number's availability.
    R-187 A document is reserved from stock as far as its lines are.
    R-190 A reservation worksheet collects demand by kind, period, item and place.
    R-191 It takes sales, transfers, released components and assemblies that are open and may be
      reserved.
    R-192 Getting demand again starts changed and chosen lines anew, and leaves the others.
    R-193 A line is shown only when something is to be reserved and something is available; what
      is available is counted by number.
    R-194 No more can be given to a line than it needs and than is available to all lines of the
      item together.
    R-195 Allocate in the order of the worksheet's policies: all or nothing, in equal parts, or by
      the customer's priority.
    R-196 Accepting marks the chosen lines; deleting an allocation sets them back to 0.
    R-197 Carrying out reserves accepted lines from inventory, as much as is there by then, and
      takes them out of the worksheet.
    R-198 A line whose document has changed is out of date: it is passed by until you get demand
      again.
    R-199 What was reserved is logged; emptying the worksheet empties its log too.
    """
}
