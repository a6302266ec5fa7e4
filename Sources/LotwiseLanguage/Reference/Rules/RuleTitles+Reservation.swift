extension RuleTitles {
  /// The rules of reservations.
  static let reservation = """
    R-001 a reservation is two rows under one entry number
    R-002 what a reservation entry holds
    R-003 the quantity of a row, in its line's unit
    R-004 reservation, tracking, surplus, prospect
    R-005 the sign of a row
    R-006 how the source of a row is addressed
    R-007 the dates of a pair
    R-008 binding order to order
    R-009 a pair that was split names the one it came from
    R-010 surplus that is left untracked
    R-011 each row of a pair holds its own numbers
    R-012 a quantity is reserved or order tracked, never both
    R-013 reservations that planning makes
    R-014 assemble to order is a reservation that stays
    R-015 which lines can be reserved
    R-020 items are reserved never, optionally or always
    R-021 whether a sales line is reserved
    R-022 drop shipments and special orders are not reserved
    R-023 changing whether a line is reserved
    R-024 what must be given before a line is reserved
    R-025 lines that automatic reservation passes over
    R-026 a sales line that is always reserved
    R-027 components that are always reserved
    R-028 posting needs a reservation where the item is always reserved
    R-029 supply is of exactly the same goods and place
    R-030 the kinds of supply, in their order
    R-031 what a kind of supply has in all, reserved and available
    R-032 reserving automatically
    R-033 reserving from one kind of supply
    R-034 cancelling the reservations of one kind
    R-035 reserving a single candidate
    R-040 the sequence in which kinds are searched
    R-041 supply for a demand: the latest that is in time first
    R-042 demand for a supply: the earliest first
    R-043 which candidates count
    R-044 how much of a candidate is taken
    R-045 automatic reservation goes on until nothing is left
    R-046 one kind of supply, tracked surplus first
    R-047 reserving what is to be shipped, from inventory
    R-048 locations with bins or picks
    R-049 what a line has picked for itself
    R-050 locations without warehouse handling
    R-060 the steps of making a reservation
    R-061 a line must be filled before it is reserved
    R-062 no more is reserved than the line has
    R-063 the candidate's side of a reservation
    R-064 both rows are opposite
    R-065 what a new row sets and clears
    R-066 splitting a reservation by numbers
    R-067 each reservation makes a pair of its own
    R-068 making room for a reservation of a number
    R-069 rounding in the line's unit
    R-075 supply that comes after its demand is a conflict
    R-076 candidates come in time
    R-077 a date that breaks a reservation is refused
    R-078 dates that the program sets
    R-079 dates follow on both rows
    R-085 a reserved line keeps item, variant and location
    R-086 without reservations, rows follow the line
    R-087 a smaller quantity releases
    R-088 a larger quantity releases nothing
    R-089 reserving anew when an always reserved line shrinks
    R-090 what is released first
    R-091 a pair that is only reduced
    R-092 tracked rows are not released silently
    R-093 deleting a reserved line
    R-094 deleting reserved supply
    R-095 supply that shrinks below its reservations
    R-096 order tracking after a change
    R-097 changing the numbers of reserved lines
    R-100 closing a link
    R-101 what becomes of the partner's row
    R-102 cancelling a reservation
    R-103 a cancelled reservation with numbers becomes surplus
    R-104 order-to-order pairs may be cancelled
    R-105 changing the quantity of a reservation
    R-110 reservations move with what is posted
    R-111 the order in which a line's reservations are used
    R-112 shipments picked in part
    R-113 reservations of consumption and output
    R-115 numbers are split after late binding
    R-116 what is reserved is applied first
    R-117 the rest is applied to what is free
    R-118 applying to an entry that is reserved for others
    R-119 exceptions to applying reservations
    R-120 goods reserved on an order cannot leave before they arrive
    R-121 how much of a line is reserved from stock
    R-122 stock that others have reserved
    R-125 reservations follow supply into inventory
    R-126 numbers of a receipt go to the supply's row
    R-127 several numbers in one receipt
    R-128 surplus after a receipt
    R-130 reservations of a transfer's shipment
    R-131 reservations of a transfer's receipt
    R-132 reservations of direct transfers
    R-133 reservations of returns
    R-134 a reserved entry cannot be undone
    R-135 invoicing leaves reservations
    R-140 specific and nonspecific reservations
    R-141 a reservation is nonspecific while its demand has no number
    R-142 how specific and nonspecific pairs come about
    R-143 a tracked line asks which reservation is meant
    R-144 reserving one number
    R-145 a specific reservation takes up the number's row
    R-150 numbers are put on the blank rows of their line
    R-151 no pair is preferred for its number
    R-152 a number that fits its partner stays with it
    R-153 a number that does not fit breaks the pair
    R-154 what was lost is reserved anew, by number
    R-155 order-to-order demand takes its supply's number
    R-156 a number taken off leaves the pair
    R-157 numbers that are nonspecifically reserved for others
    R-160 late binding when numbers are posted
    R-161 late binding when a number is reserved
    R-162 which reservations may be moved
    R-163 late binding, step by step
    R-164 how far a reservation is moved
    R-165 late binding for a reservation or a pick
    R-166 what is freed is taken at once
    R-167 demand that is moved stays reserved
    R-168 specific reservations need no late binding
    R-169 what does not start late binding
    R-170 what is nonspecifically reserved
    R-171 the own line counts too
    R-180 what is reserved of a ledger entry
    R-181 what is reserved of a line
    R-182 what is left to reserve of a line
    R-183 reservation figures of an item
    R-184 available to reserve from stock
    R-185 available by number
    R-186 availability of a number and reservations
    R-187 how much of a document is reserved from stock
    R-190 reservation worksheets
    R-191 demand that a worksheet gets
    R-192 a worksheet keeps what is still true
    R-193 figures of a worksheet line
    R-194 quantities to reserve in a worksheet
    R-195 allocating in a worksheet
    R-196 accepting, and deleting an allocation
    R-197 carrying a worksheet out
    R-198 lines that are out of date
    R-199 the worksheet's log, and emptying it
    """
}
