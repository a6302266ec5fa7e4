extension RuleExamples {
  /// What the rules say of finding numbers, and what is available of them.
  static let finding = """
    == T-210 T-212
    workdate 2026-01-05
    tracking code LOTALL lot specific
    item L "Long bolt" unit PCS tracked LOTALL
    location A
    vendor V "Vendor"
    customer C "Customer"
    receive 2 of L lot L1 at A from V as PR1
    ship 1 of L lot L1 at A to C as SS1
    expect trace lot L1 of L to usage columns entry, type, document, posting-date, item, \
    item-description, lot, location, quantity, remaining, open, positive, party, party-name {
      | entry | type     | document | posting-date | item | item-description | lot | location | \
    quantity | remaining | open | positive | party | party-name |
      |     1 | purchase | PR1      | 2026-01-05   | L    | Long bolt        | L1  | A        |   \
         2 |         1 | yes  | yes      | V     | Vendor     |
      |     2 | sale     | SS1      | 2026-01-05   | L    | Long bolt        | L1  | A        |   \
        -1 |         0 | no   | no       | C     | Customer   |
    }
    == T-211
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V
    receive 5 of L lot L1 from V
    ship 2 of L lot L1
    trace lot L1 of L to origin
    expect trace opposite of line 2 columns line, level, quantity {
      | line | level | quantity |
      |    1 |     0 |        5 |
      |    2 |     1 |       -2 |
    }
    == T-220 T-221 T-222 T-223
    workdate 2026-01-05
    tracking code LOTALL lot specific
    item L "Long bolt" unit PCS tracked LOTALL
    item KIT unit PCS tracked LOTALL
    assembly bom of KIT { 1 of L }
    location A
    location B
    location T in transit
    vendor V "Vendor"
    customer C "Customer"
    receive 9 of L lot L1 at A from V as PR1
    return 1 of L lot L1 at A to V as RS1
    lot card L1 of L
    lot card L1 of KIT
    purchase order PO1 from V at A { 1 of L lot L1 }
    sales order SO1 to C at A { 1 of L lot L1 }
    transfer order TO1 from A to B via T { 2 of L lot L1 }
    item journal J1 { negative 1 of L lot L1 at A }
    expect find lot L1 where table = 6505 {
      | table | name                | records |
      |  6505 | Lot No. Information |       2 |
    }
    == T-250
    workdate 2026-01-01
    tracking code LOTS lot specific
    item L unit PCS tracked LOTS
    customer C "Customer"
    adjust +5 of L lot A
    sales order SO1 to C { 2 of L lot A }
    post SO1 ship as SS1
    sales invoice SI1 to C
    get shipment lines of SS1 to SI1
    expect lots of L {
      | lot | total | requested | pending | available |
      | A   |     3 |         0 |       0 |         3 |
    }
    == T-251
    workdate 2026-01-05
    tracking code BOTH serial specific, lot specific
    item Y unit PCS tracked BOTH
    customer C "Customer"
    adjust +1 of Y serial S1 lot LA
    adjust +1 of Y serial S2 lot LA
    adjust +1 of Y serial S3 lot LB
    sales order SO1 to C { 1 of Y serial S1 lot LA }
    expect lots of Y columns serial, lot, total, requested, available {
      | serial | lot | total | requested | available |
      |        | LA  |     2 |         1 |         1 |
      |        | LB  |     1 |         0 |         1 |
    }
    == T-252
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    customer C "Customer"
    stock { 10 of L lot LOTA }
    sales order SO1 to C { 4 of L lot LOTA }
    sales order SO3 to C { 3 of L }
    reserve SO3
    expect lots of L {
      | lot  | total | requested | reserved | nonspecific-reserved | available |
      | LOTA |    10 |         4 |        3 |                    3 |         6 |
    }
    sales order SO4 to C { 9 of L }
    select entries for SO4
    expect lot LOTA on SO4.1 quantity 3
    == T-255
    tracking code SNALL serial specific
    tracking code LOTALL lot specific
    item BIKE unit PCS tracked SNALL
    item BOLT unit PCS tracked LOTALL
    item NUT unit PCS
    adjust +2 of BIKE serial SN1..SN2
    adjust +2 of NUT
    expect message other-numbers saying "have serials" { show lots of BIKE }
    expect message other-numbers saying "no tracking code" { show lots of NUT }
    expect no message { show serials of BIKE }
    expect no message { show lots of BOLT }
    == T-256
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V
    adjust +10 of L lot LOTA
    purchase order PO1 from V { 20 of L lot LOTA }
    expect lots of L {
      | lot  | total | available |
      | LOTA |    10 |        10 |
    }
    == T-270
    workdate 2026-01-05
    tracking code LOTALL lot specific
    item L unit PCS tracked LOTALL
    vendor V "Vendor"
    customer C "Customer"
    purchase order PO1 from V { 5 of L { 3 of lot LA expires none; 2 of lot LB } }
    post PO1 receive as PR1
    ship 1 of L lot LA to C as SS1
    expect ledger of L where positive = yes and open = yes columns entry, lot {
      | entry | lot |
      |     1 | LA  |
      |     2 | LB  |
    }
    == T-271
    tracking code LOTALL lot specific
    item L "Long bolt" unit PCS tracked LOTALL
    vendor V "Vendor"
    purchase order PO1 from V { 10 of L { 6 of lot LA; 4 of lot LB } }
    post PO1 receive as PR1, invoice as PI1
    expect posted tracking of PI1 {
      | document | line | lot | quantity |
      | PI1      |    1 | LA  |        6 |
      | PI1      |    1 | LB  |        4 |
    }
    == T-272
    tracking code LOTALL lot specific
    item L "Long bolt" unit PCS tracked LOTALL
    vendor V "Vendor"
    purchase order PO1 from V { 10 of L { 6 of lot LA; 4 of lot LB } }
    expect appendix of PO1 {
      | item | description | lot | quantity | total |
      | L    | Long bolt   | LA  |        6 |       |
      | L    | Long bolt   | LB  |        4 |    10 |
    }
    == T-274
    workdate 2026-01-15
    tracking code LOTEXP lot specific, expiration strict
    item X unit PCS tracked LOTEXP expires after 1M
    vendor V "Vendor"
    location B
    receive 10 of X lot A expires 2026-01-31 from V
    receive 5 of X lot B expires 2026-03-15 from V
    receive 2 of X lot D expires 2025-12-31 from V
    receive 1 of X lot E expires 2027-01-01 from V
    expect expirations of X from 2026-01-15 by 1M {
      | lot | before | period-1 | period-2 | period-3 | after | total |
      | A   |      0 |       10 |        0 |        0 |     0 |    10 |
      | B   |      0 |        0 |        5 |        0 |     0 |     5 |
      | D   |      2 |        0 |        0 |        0 |     0 |     2 |
      | E   |      0 |        0 |        0 |        0 |     1 |     1 |
    }
    == T-275
    tracking code LOTALL lot specific
    item L "Long bolt" unit PCS tracked LOTALL
    location EAST
    location WEST
    receive 3 of L lot LX at EAST
    receive 5 of L lot LX at WEST
    production order MO2 planned at WEST { 2 of L lot LX }
    expect availability by lot of L not at WEST, none columns inventory, planned {
      | inventory | planned |
      |         3 |       0 |
    }
    expect 2 ledger of L at EAST, WEST
    """
}
