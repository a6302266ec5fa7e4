extension RuleTitles {
  /// The rules of order tracking and planning.
  static let planning = """
    P-001 order tracking: none, tracking only, tracking and action messages
    P-002 without order tracking there are no dynamic rows
    P-003 raising the order tracking policy changes nothing that exists
    P-004 lowering the order tracking policy
    P-005 the same policy again
    P-006 the policy may change at any time
    P-010 what counts as demand and as supply
    P-011 what starts order tracking
    P-012 a change of quantity
    P-013 a change of item, variant or location
    P-014 a change of date
    P-015 only exactly the same goods and place match
    P-016 first come, first served
    P-017 order tracking knows no planning parameters
    P-020 supply must come in time
    P-021 numbers count where tracking is specific
    P-022 demand of a number takes that number
    P-023 supply of a number and demand without one
    P-024 numbers that are not specific do not count
    P-025 each row shows its own source's numbers
    P-026 which surplus is a candidate
    P-027 demand looks for supply: the latest first
    P-028 supply looks for demand: the earliest first
    P-029 reserved quantities take no part
    P-030 dates of order tracking rows
    P-031 surplus has no partner
    P-032 planning flexibility on rows
    P-033 the rows of a line add up to what is outstanding
    P-034 what is left over is surplus
    P-040 the order of release when a line shrinks
    P-041 a row that is released in full or in part
    P-042 what becomes of a freed partner
    P-043 rows with numbers are not released by a quantity
    P-044 deleting a line
    P-045 a date that breaks a link
    P-046 a broken pair
    P-047 a pair that stays valid
    P-048 after a change of date, lines are coupled anew
    P-049 a reservation makes room
    P-050 numbers of a line that is order tracked
    P-051 a number that does not fit its partner
    P-052 whether numbers fit is judged from the demand
    P-053 closing tracking lines matches surplus again
    P-054 order-to-order pairs and numbers
    P-055 numbers taken off
    P-056 untracked surplus is hidden
    P-060 order tracking follows a receipt
    P-061 order tracking of a consumed entry
    P-062 order tracking of a shipment
    P-063 order tracking of transfers
    P-070 action message entries
    P-071 what messages would change
    P-072 a message of quantity or of date
    P-073 where messages are made
    P-074 which surplus gets a message
    P-075 messages for supply that is too much
    P-076 messages for demand that is not met
    P-077 messages for order-to-order demand
    P-078 changing a supply or making one
    P-079 messages for dates
    P-079b dates are looked at again when links change
    P-080 the message that several entries come to
    P-081 messages follow their rows
    P-082 what more demand takes first
    P-083 getting action messages
    P-084 messages that propose new orders
    P-085 messages about existing orders
    P-086 small quantities are dampened
    P-087 the line that a message makes
    P-088 worksheet lines are order tracked too
    P-089 what of a worksheet line is locked
    P-090 carrying out action messages
    P-091 links and numbers move to the order
    P-100 attributes that planning must match
    P-101 when numbers are specific to planning
    P-102 the order of attributes
    P-103 lines are unfolded by number
    P-104 supply with numbers is fixed
    P-105 attributes are matched first
    P-106 the first candidate that is in time
    P-107 stock and attributes
    P-108 demand without number takes any supply
    P-109 planning's links carry numbers
    P-110 planning loses no numbers
    P-111 order-to-order supply with numbers
    P-112 planned transfers carry numbers
    P-113 the part of a line without numbers
    P-114 reservations stand outside planning
    P-115 items that need no planning
    P-120 what a planning run is asked for
    P-121 which items are planned
    P-122 which demand and supply a run sees
    P-123 supply that planning cannot change
    P-124 one plan a variant and location
    P-125 planning parameters, corrected
    P-126 order modifiers
    P-127 the overflow level
    P-128 the order of events in a plan
    P-129 what planning aims at
    P-130 moving supply to its demand
    P-131 supply for safety stock
    P-132 reducing supply
    P-133 orders of a reordering policy
    P-134 projected inventory and the reorder point
    P-135 which action a plan proposes
    P-136 what a planned line holds
    P-137 links of a plan
    P-138 reordering policy order
    P-139 planned transfers
    P-140 lead times
    P-141 the period of a run
    P-142 planning lines that a run replaces
    P-143 the stockkeeping units of a run
    P-144 requisition worksheets
    P-145 the amounts of an event
    P-146 an event for each numbered row
    P-147 components of an order that is changed
    P-148 levels of bills of materials
    P-149 what is made for the order above it
    P-150 the order of events of one day
    P-151 safety stock serves later demand
    P-152 what a maximum order cuts off
    P-153 supplies that move together
    P-154 bound supply follows its demand
    P-155 what is covered already is left alone
    P-156 rows that a run replaces
    P-157 dates of rows of moved supply
    P-158 which record a link stands on
    P-159 rows before the period
    P-160 emergency orders keep all numbers
    P-161 reasons for free quantity
    P-162 warnings of planning lines
    P-163 dates of planning lines
    P-164 the order of planning lines
    P-165 forecasts
    P-166 blanket orders
    P-167 transfers between planned places
    P-168 changes that are carried out
    P-169 bound pairs that are carried out
    P-170 a run goes on after an error
    P-171 a run over what changed
    P-172 the same run again
    P-173 sales that buy for themselves
    P-175 what is only planned is not reserved
    """
}
