extension RuleSentences {
  /// What the rules of order tracking and planning say.
  static let planning = """
    P-001 An item is order tracked not at all, by tracking only, or by tracking with action
      messages; only items kept in stock can be.
    P-002 Without order tracking, rows come from reservations, numbers and planning only.
    P-003 Switching order tracking on or up leaves what exists as it is; run a plan, or change a
      document, to link it.
    P-004 Switching order tracking down deletes the action messages; switching it off also deletes
      links without numbers and keeps reservations.
    P-005 Setting the same policy again does nothing.
    P-006 The policy may be changed at any time, also with open entries.
    P-010 Demand is sales, purchase returns, components, assembly lines, outbound transfers and
      negative stock; supply is stock, purchases, sales returns, production, assembly and inbound
      transfers. Journals take no part.
    P-011 Entering, changing, deleting or posting a line links that line anew, and the partners
      that it lost.
    P-012 A smaller quantity gives links back, a larger one looks for more; a change of sign
      begins anew.
    P-013 Another item, variant or place drops all links and looks for new ones; reserved and
      numbered lines refuse it.
    P-014 After a change of date the links that no longer fit are broken and the line is linked
      anew.
    P-015 Order tracking matches only the same item, variant and location, and proposes no
      transfer.
    P-016 First come, first served: a link is not taken away for a more urgent order. A plan
      rearranges them.
    P-017 Order tracking does not know safety stock, reorder points, order sizes or forecasts.
    P-020 Supply is linked to a demand only when it comes in time; goods on hand always do.
    P-021 Numbers keep supply and demand apart only where that kind of number is specific.
    P-022 Demand with a number takes supply of that number only; demand without one takes any.
    P-023 Supply with a number serves demand of that number or of none; supply without one serves
      only demand without one.
    P-024 Numbers that are not specific stay on their own rows and do not matter for linking.
    P-025 Each row shows the number of its own side; only a link order to order hands it to the
      demand.
    P-026 Only free rows of the same goods are linked; drop shipments and special orders never.
    P-027 Demand takes the supply that comes latest but in time, and inventory last.
    P-028 Supply serves the demand that leaves first.
    P-029 Reserved quantities take no part in order tracking.
    P-030 A link has the date of its supply and of its demand; a free row has its own only.
    P-031 A free row has no partner; links always come in pairs.
    P-032 A supply that may not be changed says so on its rows.
    P-033 The rows of a line add up to what is outstanding of it, after every statement.
    P-034 What remains free after linking is supply that nobody needs or demand that nothing
      covers.
    P-040 A line that shrinks releases free rows first, then order tracking, then reservations;
      those on orders before those on inventory.
    P-041 A row released in part is reduced, and its partner's freed part looks for another
      partner.
    P-042 A freed partner is linked to something else or stays free; without order tracking it
      goes, unless it has a number.
    P-043 Rows with numbers are not released by a smaller quantity: change the tracking first.
    P-044 Deleting a line frees all its partners, numbers included, after you were asked.
    P-045 A date that would let supply come after its demand breaks an order tracking link; a
      reservation refuses it.
    P-046 A broken link leaves both sides free; numbers stay on their rows.
    P-047 A link that still fits takes over the new date.
    P-048 After a change of date the line looks for new partners, and so do those it lost.
    P-049 Reserving makes room by releasing order tracking; cancelling gives the quantity back to
      it.
    P-050 Numbers entered on a linked line go onto its existing rows; the quantity stays the same.
    P-051 A number that its partner does not have breaks the link; a blank or equal one keeps it.
    P-052 Whether numbers fit is judged from the demand: without a number it fits everything.
    P-053 When tracking lines are closed, what became free is linked again.
    P-054 In a link order to order numbers are stated on the supply, and the demand takes them.
    P-055 Taking numbers off leaves the link with a blank side.
    P-056 Demand that order tracking only remembers as not covered is not shown among tracking
      lines.
    P-060 When linked supply is received, the link follows the goods into inventory.
    P-061 When goods that were linked to one order leave for another, the first order's demand
      becomes free and looks for other supply.
    P-062 A shipment takes goods by costing and numbers, not by order tracking; its own links end.
    P-063 A transfer is supply where it arrives and demand where it leaves; goods in transit serve
      nobody meanwhile.
    P-070 An action message proposes to change one supply, by quantity or by date, and names the
      row that caused it.
    P-071 A row that its messages already answer gets no further one.
    P-072 A message changes either a quantity or a date; a supply has at most one message about
      its date.
    P-073 Messages are made only for items with that policy, about purchases and production.
    P-074 Only free rows that are not answered yet get a message.
    P-075 Supply that nobody needs gets a message to reduce it, unless it may not be changed.
    P-076 Demand that nothing covers gets a message to raise a supply that comes in time.
    P-077 For demand bound order to order its own supply is raised, whatever its date.
    P-078 Where no supply can be raised, a new one is proposed, bought or made as the item says.
    P-079 Supply that comes earlier than its first demand needs gets a message to come later, if
      the difference is more than the dampener.
    P-079b Date messages are looked at again whenever links or dates change.
    P-080 Messages about one supply are added up: change quantity, reschedule, both, cancel, or
      new.
    P-081 A message shrinks and goes with the row that caused it.
    P-082 More demand takes free supply, then free stock, then a raised order, and only then a new
      one.
    P-083 Getting action messages turns them into worksheet lines; items already in a worksheet
      are passed by, and without messages it is refused.
    P-084 Messages for new supply make one line for each day and place.
    P-085 Messages about an order make one line, with its old and its new quantity and date.
    P-086 A reduction smaller than the dampener is not proposed.
    P-087 A line made from messages is accepted, and is not rounded to order sizes or checked
      against lead times.
    P-088 Worksheet lines are linked at once: what they add covers demand, what they take away
      covers free supply.
    P-089 Of a line that changes an order only quantity and date may be edited; deleting a line
      gives its demand back.
    P-090 Carrying out makes new orders, changes or cancels existing ones, of accepted lines only;
      a purchase needs its vendor.
    P-091 Links and numbers of a line move to the order that was made or changed.
    P-100 Planning matches specific numbers and order-to-order bindings exactly, and carries other
      numbers along.
    P-101 For planning a serial or lot number counts as specific when the tracking code asks for
      it anywhere.
    P-102 On one day demand bound to an order comes first, then with serial and lot number, with
      one of them, and last without.
    P-103 A line with numbers is planned number by number, and what has none by itself.
    P-104 Supply with any number is fixed as a whole: planning neither changes nor cancels it, and
      uses it as it is.
    P-105 Demand with numbers is matched before everything else, with supply of the same numbers.
    P-106 Numbered demand takes the first supply of its number that is in time; otherwise a new
      one of exactly that quantity and number is proposed.
    P-107 While there is any free stock of the item, what is missing of a number is planned as if
      it had none.
    P-108 Demand without a number takes any supply, after numbered demand has taken its own.
    P-109 Planning writes each side's number on its row, so a planned line is tracked and hands
      its numbers to the order.
    P-110 Planning rebuilds rows and loses no number.
    P-111 Supply that is bound order to order may change although it has numbers; several lots
      give a supply each.
    P-112 A planned transfer hands the number of its demand to where it is sent from.
    P-113 Of a line tracked in part, the rest is ordinary demand; on the supply side it is fixed
      too.
    P-114 Plain reservations stand outside planning, and supply is never planned below what is
      reserved of it.
    P-115 An item whose numbered supply and demand agree, with nothing else open, is left as it
      is.
    P-120 Ask for a plan by items, places and a period whose end is not before its start.
    P-121 Items with a reordering policy are planned, those of lower levels after those that need
      them; earlier lines of the run are deleted first.
    P-122 A run sees demand up to the end of its period and supply of any date; drop shipments and
      special orders not at all.
    P-123 Planning cannot change stock, returns, partly posted orders, numbered supply, what is
      marked as not flexible, and what lies outside the period.
    P-124 Each variant and place is planned by its stockkeeping card, else by the item, else as
      its location says of missing cards.
    P-125 Parameters that contradict each other are put right: a reorder point is at least the
      safety stock, a maximum order at least the minimum.
    P-126 A planned quantity is raised to the minimum order and rounded up to the multiple; the
      maximum order cuts it, and the rest is a further order.
    P-127 More than the overflow level would be too much inventory: it is the maximum, or the
      reorder point and one order.
    P-128 On one day numbers count before priorities; among demand sales come before components,
      transfers and forecasts.
    P-129 Every demand is met, every supply serves a demand or is reduced, and supply comes as
      late as it can.
    P-130 Supply is moved to its demand within the rescheduling period, and not at all within the
      dampener.
    P-131 Below safety stock at the start, a supply for exactly what is missing is proposed, with
      a warning.
    P-132 Supply is reduced to what is needed, never below what is reserved or used, and not for
      less than the dampener quantity.
    P-133 At the reorder point a fixed quantity is ordered, or what is missing to the maximum.
    P-134 Inventory is projected period by period; when it falls to the reorder point an order
      starts the day after.
    P-135 A line says what to do: new, change quantity, reschedule, both, or cancel; supply that
      fits gets none.
    P-136 A line is accepted unless it has a warning, starts in the past, or changes a released
      order.
    P-137 A plan links supply and demand, also of items that are not order tracked, and says why
      supply is left free.
    P-138 With the policy order each demand gets a supply of exactly its quantity, bound to it,
      and stock is not used.
    P-139 A planned transfer is supply where it arrives and demand where it leaves, the time of
      the way earlier.
    P-140 A purchase is ordered by its lead time before it must be there, with a safety lead time
      between.
    P-141 A run sees all demand until its end, and supply of any date; an open forecast may let it
      begin earlier.
    P-142 A run replaces the planning lines of its items and places, in whatever worksheet and
      whoever made them.
    P-143 An item is planned at its cards, at every place where something happens, and where it
      has none at the item's own place.
    P-144 A requisition worksheet plans purchases and transfers only, and accepts its lines
      whatever their warnings.
    P-145 What is open of a line less what is reserved is planned; goods already received,
      shipped, consumed or made fix it.
    P-146 Each row with a number is planned by itself: a line of three serial numbers makes three
      events.
    P-147 Components of an order that the run changes follow the change, and its old components
      ask for nothing.
    P-148 Components are planned after what they go into, in the order of the bills of materials.
    P-149 What is made for the order above it stands in the same production order, without order
      sizes and windows.
    P-150 Events of one day go by numbers, then by kind, then by document and line.
    P-151 Stock kept for safety serves the next demand, and is asked for again after it.
    P-152 What a maximum order cut off is due on the day of the first order, as long as it can be
      accumulated.
    P-153 Several supplies that come too early move together to their demand.
    P-154 Supply bound to a demand moves with it and gets its quantity; what is too much is
      cancelled.
    P-155 Goods whose numbers are covered exactly on both sides are left alone.
    P-156 A run removes the free and linked rows of its period before it plans, and keeps
      reservations.
    P-157 Until a reschedule is carried out, its rows keep the order's own date.
    P-158 What an order already has is linked to the order, what is to be added to the planning
      line.
    P-159 Rows before the period keep their numbers, and order tracked items are linked there too.
    P-160 When there is less than nothing at the start, an emergency order for exactly that is
      proposed, and all numbers stay.
    P-161 For each free quantity a plan says why: safety stock, reorder point, order sizes,
      forecast, dampener and others.
    P-162 Warnings are emergency, exception and attention; a line with any of them is not accepted
      by itself.
    P-163 Dates of a line count back from its due date: safety lead time, handling where it
      arrives, then the lead time of card, item or vendor.
    P-164 Lines stand in the order in which the plan made them, not by date.
    P-165 A forecast asks for what its period has not sold or ordered yet.
    P-166 A blanket order asks for what no order has been made of.
    P-167 Planned transfers are planned where they arrive before where they leave, by the routes
      between places.
    P-168 Carrying out changes quantity and dates of an order and its components; a released
      purchase or transfer is left until it is reopened.
    P-169 Bound pairs stay bound when their lines are carried out.
    P-170 An item that cannot be planned is logged and left, and the run goes on, unless it shall
      stop at the first error.
    P-171 A run by net change plans only what has changed since the last one.
    P-172 The same run again gives the same plan.
    P-173 Sales that buy for themselves, as special order or drop shipment, are got into a
      worksheet and bought line by line.
    P-175 What is only planned cannot be reserved: carry the line out first.
    """
}
