extension RuleTitles {
  /// The rules of item tracking.
  static let tracking = """
    T-001 an item tracking code is known by its code and shared by items
    T-002 only items kept in stock have an item tracking code
    T-003 what a tracking code says of serial, lot and package numbers
    T-004 specific tracking switches on what it implies
    T-005 while tracking is specific, the single movements cannot be edited
    T-006 which setting asks for a number at which movement
    T-007 when a number must be given
    T-008 settings say when a number is entered; only specific tracking rules what is applied
    T-009 numbers may be given where none is required
    T-010 when an information card must exist
    T-011 information cards that posting creates
    T-012 expiration dates are used only when the code says so
    T-013 switching expiration dates off, once dates exist
    T-014 warranty dates by formula or by hand
    T-015 warehouse tracking needs specific tracking
    T-016 specific tracking cannot change once goods have moved
    T-017 settings that may change at any time
    T-018 a tracking code in use cannot be deleted
    T-019 changing the tracking code of an item
    T-020 what an item says about its numbers
    T-021 when a code counts as specific
    T-022 costing method specific needs serial numbers
    T-030 how a source line is addressed
    T-031 the sign under which tracking is stored
    T-032 tracking lines show the sign of their document
    T-033 the quantities of a tracking line
    T-034 entering the quantity of a tracking line
    T-035 entering the quantity to handle
    T-036 entering the quantity to invoice
    T-037 what is undefined: the line's quantity less its numbers
    T-038 where quantities to handle and to invoice do not show
    T-039 a serial number stands for one piece
    T-040 a number stands once among the tracking lines of a line
    T-041 a handled tracking line keeps its numbers
    T-042 entering a serial number fills its lot
    T-043 lines without quantity are not kept
    T-044 quantities are rounded as their unit says
    T-045 from the base unit to the document's unit and back
    T-046 tracking rows of a correction
    T-047 applications stand on the tracking line, not on the document line
    T-048 applying to an entry that came in
    T-049 applying from an entry that went out
    T-050 applications are cleared on the wrong sign
    T-051 reversing posted lines names the entries they wrote
    T-052 tracking beyond the line's quantity is not saved
    T-053 a number that is short is a warning on closing
    T-054 tracking that changed meanwhile is not overwritten
    T-055 the order in which tracking lines are saved
    T-056 how quantities to handle and to invoice are spread over rows
    T-057 a new number takes up the blank rows of its line first
    T-058 which status new tracking rows have
    T-059 outbound tracking takes its expiration date from inventory
    T-060 dates of a tracking line go to all its rows
    T-061 a line cannot shrink below its tracking
    T-062 changing item, variant or location of a tracked line
    T-063 deleting a line that has tracking
    T-064 tracking of lines got from receipts and shipments
    T-065 tracking that a warehouse document handles
    T-066 tracking of drop shipments
    T-080 how a number is counted up
    T-081 the next number of a series
    T-082 assigning a lot number
    T-083 assigning a package number
    T-084 assigning serial numbers
    T-085 serial numbers of one's own making
    T-086 a number entered by hand is not tested against its series
    T-087 cards created when numbers are assigned
    T-088 selecting among the numbers in inventory
    T-089 first expired, first out
    T-090 copied lines have no tracking
    T-100 what a reservation entry holds
    T-101 which kinds of numbers an entry carries
    T-102 setting a row's quantity sets what is to handle and to invoice
    T-103 what the status of a row means
    T-104 each side of a pair carries its own numbers
    T-105 tracking specifications after posting
    T-106 tracking lines show what is open and what is posted as one
    T-107 after posting, quantities to handle start anew
    T-108 tracking specifications end with their line
    T-109 partial receipts and invoices, step by step
    T-110 the oldest posted rows are invoiced first
    T-111 untouched tracking keeps its whole quantity to handle
    T-112 numbers that outlive their pair become surplus
    T-120 the order of checks when a tracked line is posted
    T-121 quantities to handle must match what the line posts
    T-122 what is taken from the tracking of a line
    T-123 one lot follows its line; several numbers are set by hand
    T-124 tracking of less than is posted is refused
    T-125 tracking that is not required must still match
    T-126 rows to post are summed by number
    T-127 numbers stand on a journal line or in its tracking, not both
    T-128 the checks of each number, in the order of entry
    T-129 one ledger entry a number
    T-130 a number that is required and missing
    T-131 how a ledger entry begins
    T-132 what goes out is applied to what came in
    T-133 numbers that are not specific do not decide what is applied
    T-134 application entries
    T-135 goods that are not there
    T-136 a serial number is in inventory at most once
    T-137 a named entry to apply to
    T-138 applications in a circle
    T-139 items always reserved leave nothing unreserved
    T-140 late binding before posting
    T-141 entry relations of a posted line
    T-142 value entry relations of an invoiced line
    T-143 invoicing tracked lines
    T-144 not more is invoiced than was handled
    T-145 a transfer's numbers are entered on its shipment
    T-146 shipping a transfer
    T-147 receiving a transfer
    T-148 a transfer shipped in part
    T-149 direct transfers
    T-150 a transfer keeps dates, and is completely invoiced
    T-151 numbers on the journal line itself
    T-152 tracking of journal lines
    T-153 write-offs may post expired goods
    T-154 reclassification: an old number and a new one
    T-155 a reclassification that changes nothing posts nothing
    T-156 the entries of a reclassification
    T-157 the new number of a reclassification
    T-158 cards of both numbers are tested
    T-159 expiration dates of a reclassification
    T-160 splitting and merging lots
    T-161 where output numbers are entered
    T-162 only the last operation puts output in inventory
    T-163 numbers of consumption
    T-164 consumption is applied as other goods are
    T-165 flushed components must carry their numbers
    T-166 taking output or consumption back
    T-167 assembling to stock
    T-168 numbers of components that are consumed now
    T-169 assembling to order
    T-170 partly assembled
    T-171 when a posted line can be undone
    T-172 the entries of an undo
    T-173 the posted line of an undo
    T-174 tracking that an undo brings back
    T-175 undoing a shipment of a serial number that is back
    T-176 an undo keeps expiration dates consistent
    T-177 a sales return that names its shipment
    T-178 a sales return that names none
    T-179 purchase returns
    T-180a counting by journal
    T-180b counting by order and recordings
    T-180c differences of a count must add up
    T-181 the expiration date a number already has
    T-181a several dates of one number
    T-182 expiration dates of what comes in
    T-183 dates on tracking lines: known numbers keep theirs
    T-183a when an expiration date can be edited
    T-184 goods past their expiration date
    T-185 date formulas
    T-186 warranty dates by formula
    T-187 warranty dates that must be entered
    T-188 warranty dates need not agree
    T-190 lot information cards
    T-191 serial and package information cards
    T-192 cards exist without stock
    T-193 comments on numbers
    T-194 copying a card to another number
    T-195 missing and blocked cards at posting
    T-196 a blocked number still counts as available
    T-197 posted numbers change only by reclassification
    T-200 what a trace is asked for
    T-201 a trace needs a number or an item
    T-202 where a trace begins
    T-203 a trace back begins where a transfer arrived
    T-204 an entry already traced is marked
    T-205 components first, then the next level
    T-206 where a trace stops
    T-207 components and output of production
    T-208 only what was applied is traced
    T-209 nothing stands beneath an entry already traced
    T-210 levels of a trace
    T-211 tracing the other way from a line
    T-212 what a line of a trace tells
    T-213 how a line of a trace is described
    T-220 finding the records of a number
    T-221 records that hold the number themselves
    T-222 documents that a ledger entry leads to
    T-223 open records that a reservation entry leads to
    T-224 only records with the number are found
    T-250 what availability of a number is made of
    T-251 one row a number
    T-252 figures of a number
    T-253 when a number counts as short
    T-254 only what goes out is checked for availability
    T-255 lists of numbers
    T-256 goods on order do not count
    T-270 item tracking entries
    T-271 the tracking of a posted line
    T-272 the item tracking appendix
    T-273 lists of information cards
    T-274 goods by expiration date
    T-275 availability by lot
    T-276 numbers in bins
    """
}
