extension RuleExamples {
  /// What the rules say of transfers, production, undoing and returns.
  static let postedDocuments = """
    == T-140
    tracking code SNALL serial specific
    item S unit PCS tracked SNALL
    customer C "Customer"
    adjust +1 of S serial SN1
    sales order SO1 to C { 1 of S }
    reserve SO1
    sales order SO2 to C { 1 of S serial SN1 }
    expect failure not-applied { post SO2 ship }
    == T-141 T-142
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    item 1002 unit PCS tracked LOTALL
    bom of 1002 { 2 of L }
    vendor V "Vendor"
    customer C "Customer"
    purchase order PO1 from V { 5 of L { 3 of lot L1; 2 of lot L2 } }
    post PO1 receive as PR1
    post PO1 invoice as PI1
    ship 1 of L lot L1 to C as SS1
    expect relations of SS1 columns item-entry, source, lot {
      | item-entry | source | lot |
      |          3 | SS1.1  | L1  |
    }
    == T-144
    item BOLT unit PCS
    purchase order PO1 { 5 of BOLT }
    post PO1 receive 2 of line 1
    expect failure more-than-handled { post PO1 invoice 3 of line 1 }
    == T-145 T-149
    item BOLT unit PCS
    location EAST
    location WEST
    receive 1 of BOLT at EAST
    transfer order TO1 from EAST to WEST { 1 of BOLT }
    expect failure in-transit-required { post TO1 ship }
    == T-146
    tracking code LOTALL lot specific
    item AVG unit PCS tracked LOTALL costing average
    location A
    location B
    location T in transit
    adjust +4 of AVG lot L1 at A
    adjust +6 of AVG lot L1 at A
    transfer order TO1 from A to B via T { 10 of AVG lot L1 }
    post TO1 ship
    expect applications of entry 4 columns item-entry, inbound, quantity, transferred-from {
      | item-entry | inbound | quantity | transferred-from |
      |          4 |       4 |       10 |                0 |
    }
    == T-147
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    location A
    location B
    location T in transit
    adjust +10 of L lot L1 at A
    transfer order TO1 from A to B via T { 4 of L lot L1 }
    transfer order TO2 from A to B via T { 5 of L lot L1 }
    post TO1 ship
    post TO2 ship
    post TO2 receive 2 of line 1
    expect entry 3 remaining 4
    expect entry 5 remaining 3
    == T-148
    tracking code FREE
    item F unit PCS tracked FREE
    location B
    location ROAD in transit
    adjust +1 of F
    transfer order TO1 from "" to B via ROAD { 1 of F lot LOT1 }
    handle 0 of lot LOT1 on TO1.1
    post TO1 ship 1 of line 1
    expect no reservation entries
    post TO1 receive
    expect F at B on hand 1
    == T-150
    tracking code LOTS lot specific
    item L unit PCS tracked LOTS
    location FROM
    location TO
    location OWN in transit
    receive 5 of L lot A at FROM
    transfer order TO1 from FROM to TO via OWN { 4 of L lot A }
    post TO1 ship
    expect tracking of TO1.1 columns lot, quantity, handled, invoiced {
      | lot | quantity | handled | invoiced |
      | A   |        4 |       4 |        4 |
    }
    == T-153
    workdate 2026-01-15
    tracking code LOTEXP lot specific, expiration strict
    item X unit PCS tracked LOTEXP expires after 1M
    vendor V "Vendor"
    receive 10 of X lot LOTX from V dated 2026-01-15
    expect entry 1 expiration 2026-02-15
    adjust -1 of X lot LOTX on 2026-02-16
    return 1 of X lot LOTX to V on 2026-02-16
    expect X lot LOTX on hand 8
    == T-154 T-156
    tracking code LOTDATE lot specific, expiration used
    item L unit PCS tracked LOTDATE
    adjust +10 of L lot A expires 2026-06-01
    adjust +5 of L lot B expires 2026-09-01
    reclassification journal J1 { 10 of L { 10 of lot A as lot C expires 2026-12-31 } }
    post J1
    expect applications of L lot C {
      | item-entry | inbound | outbound | quantity | transferred-from |
      |          4 |       4 |        3 |       10 |                1 |
    }
    == T-155
    tracking code LOTDATE lot specific, expiration used
    item L unit PCS tracked LOTDATE
    adjust +10 of L lot A expires 2026-06-01
    adjust +5 of L lot B expires 2026-09-01
    reclassify 10 of L lot A as lot A
    expect no new ledger
    == T-157
    tracking code SNALL serial specific
    item S unit PCS tracked SNALL
    adjust +1 of S serial SN1
    adjust +1 of S serial SN2
    reclassify 1 of S serial SN1 as serial SN3
    expect S serial SN1 on hand 0
    expect S serial SN3 on hand 1
    == T-158
    tracking code LOTDATE lot specific, expiration used
    item L unit PCS tracked LOTDATE
    adjust +10 of L lot A expires 2026-06-01
    adjust +5 of L lot B expires 2026-09-01
    lot card C of L
    block lot C of L
    expect failure lot-blocked { reclassify 10 of L lot A as lot C }
    unblock lot C of L
    block lot A of L
    expect failure lot-blocked { reclassify 10 of L lot A as lot C }
    == T-159
    tracking code LOTDATE lot specific, expiration used
    item L unit PCS tracked LOTDATE
    adjust +10 of L lot A expires 2026-06-01
    adjust +5 of L lot B expires 2026-09-01
    reclassify 10 of L lot A as lot A expires 2026-07-01
    expect L lot A on hand 10
    expect entry 4 expiration 2026-07-01, quantity 10
    == T-161
    item BIKE unit PCS
    production order MO1 planned { 2 of BIKE }
    expect failure status-unfit { set MO1 finished }
    == T-162
    item BIKE unit PCS
    production order MO1 { 2 of BIKE }
    expect failure production-incomplete { set MO1 finished }
    == T-163
    workdate 2026-01-01
    tracking code LOTALL lot specific
    item LOT unit PCS tracked LOTALL order tracking only
    customer C "Customer"
    location BLUE
    sales order S1 to C at BLUE { 4 of LOT }
    production order P1 { 6 of LOT at BLUE }
    post P1 output 6 of line 1 lot L7
    expect links {
      | status   | quantity | demand | supply  |
      | tracking |        4 | S1.1   | entry 1 |
      | surplus  |        2 |        | entry 1 |
    }
    == T-164
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    item NUT unit PCS
    item 1002 unit PCS tracked LOTALL
    bom of 1002 { 2 of L }
    adjust +4 of L lot L1
    adjust +1 of NUT
    production order MO1 { 2 of 1002 lot B1 needs { 4 of L; 2 of NUT } }
    expect failure not-in-inventory { post MO1 consume 2 of line 1.2 }
    post MO1 consume 1 of line 1.2, consume 2 of line 1.1 lot L1
    expect applications of entry 4 columns item-entry, inbound, quantity {
      | item-entry | inbound | quantity |
      |          4 |       1 |       -2 |
    }
    == T-165
    tracking code LOTALL lot specific
    tracking code SNALL serial specific
    item L unit PCS tracked LOTALL
    item N unit PCS
    item P unit PCS tracked SNALL
    unit BOX of P holds 10
    bom of P { 2 of L; 1 of N flushed backward for operation 20 }
    operations of P { 10; 20 }
    adjust +50 of L lot L1
    adjust +50 of N
    item G unit PCS flushed forward
    adjust +9 of G
    bom of P { 3 of G }
    production order MO1 released { 3 of P }
    expect G on hand 9
    production order MO2 firm { 2 of P }
    set MO2 released
    expect G on hand 3
    == T-168
    workdate 2026-01-01
    item N unit PCS
    item KIT unit PCS
    assembly bom of KIT { 1 of N }
    adjust +5 of N
    assembly order AO1 { 5 of KIT }
    reserve 2 of AO1.1.1
    post AO1
    expect ledger including {
      | type                 | item | quantity |
      | assembly consumption | N    |       -5 |
    }
    == T-169
    item COMP unit PCS
    item KIT unit PCS
    assembly bom of KIT { 1 of COMP }
    customer C
    adjust +9 of COMP
    sales order SO1 to C { 9 of KIT assembled to order as AO1 }
    set reservation 1 quantity 6
    set SO1.1 ship 6
    expect failure reserved-mismatch where found = 6 and required = 9 { post SO1 ship }
    == T-172 T-173 T-174
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    purchase order PO1 { 5 of L lot L1 }
    post PO1 receive as PR1
    undo PR1.1
    expect posted lines of PR1 columns quantity, correction {
      | quantity | correction |
      |        5 | yes        |
      |       -5 | yes        |
    }
    expect failure undo-corrected { undo PR1.1 }
    == T-176
    tracking code LOTEXP lot specific, expiration used
    item E unit PCS tracked LOTEXP
    vendor V "Vendor"
    customer C "Customer"
    receive 5 of E lot L1 expires 2026-05-01 from V
    sales order SO1 to C { 5 of E lot L1 }
    post SO1 ship as SS1
    receive 5 of E lot B expires 2026-06-01 from V
    reclassify 5 of E lot B as lot L1 expires 2026-06-01
    purchase order PO3 from V { 1 of E lot L1 }
    post PO3 receive as PR3
    expect entry 2 shipped-not-returned -5
    undo PR3.1
    expect E lot L1 on hand 5
    == T-177 T-213
    tracking code SNALL serial specific
    item S unit PCS tracked SNALL
    receive 1 of S serial SN1 as PR1
    ship 1 of S serial SN1 as SS1
    sales return order SR1 { 1 of S serial SN1 applied from entry 2 }
    post SR1 receive as RR1
    ship 1 of S serial SN1 as SS2
    expect trace serial SN1 of S to origin {
      | level | description               | quantity | entry |
      |     0 | Sales Shipment Header SS2 |       -1 |     4 |
      |     1 | Return Receipt Header RR1 |        1 |     3 |
      |     2 | Sales Shipment Header SS1 |       -1 |     2 |
      |     3 | Purch. Rcpt. Header PR1   |        1 |     1 |
    }
    == T-178 T-206
    tracking code SNALL serial specific
    item S unit PCS tracked SNALL
    receive 1 of S serial SN1
    ship 1 of S serial SN1
    return 1 of S serial SN1 as RR1
    ship 1 of S serial SN1
    expect trace serial SN1 of S to origin {
      | level | quantity | entry |
      |     0 |       -1 |     4 |
      |     1 |        1 |     3 |
      |     0 |       -1 |     2 |
      |     1 |        1 |     1 |
    }
    == T-179
    tracking code LOTSTRICT lot specific, expiration strict
    item X unit PCS tracked LOTSTRICT
    vendor V "Vendor"
    customer C "Customer"
    receive 3 of X lot L1 expires 2026-01-10 from V
    receive 3 of X lot L1 expires 2026-01-10 from V
    purchase return order PR1 to V { 2 of X lot L1 applied to entry 2 }
    post PR1 ship on 2026-02-01
    return 2 of X lot L1 to V on 2026-02-01
    expect failure not-applied { return 1 of X lot L9 to V on 2026-02-01 }
    expect failure expired { ship 1 of X lot L1 to C on 2026-02-01 }
    """
}
