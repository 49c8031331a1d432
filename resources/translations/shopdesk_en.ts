<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message numerus="yes">
        <source>%n old stamp(s) had lapsed</source>
        <translation>
            <numerusform>%n old stamp had lapsed</numerusform>
            <numerusform>%n old stamps had lapsed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n punch(es) carried over</source>
        <translation>
            <numerusform>%n punch carried over</numerusform>
            <numerusform>%n punches carried over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AudienceWords</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>here in the last %n day(s)</source>
        <translation>
            <numerusform>here in the last day</numerusform>
            <numerusform>here in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not here for %n day(s)</source>
        <translation>
            <numerusform>not here for a day</numerusform>
            <numerusform>not here for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>with %n visit(s) or more</source>
        <translation>
            <numerusform>with a visit or more</numerusform>
            <numerusform>with %n visits or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>left in peace: %Ln</source>
        <translation>
            <numerusform>left in peace: %Ln</numerusform>
            <numerusform>left in peace: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>not agreed yet: %Ln</source>
        <translation>
            <numerusform>not agreed yet: %Ln</numerusform>
            <numerusform>not agreed yet: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no address: %Ln</source>
        <translation>
            <numerusform>no address: %Ln</numerusform>
            <numerusform>no address: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in a quiet time: %Ln</source>
        <translation>
            <numerusform>in a quiet time: %Ln</numerusform>
            <numerusform>in a quiet time: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>written to lately: %Ln</source>
        <translation>
            <numerusform>written to lately: %Ln</numerusform>
            <numerusform>written to lately: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>asked already: %Ln</source>
        <translation>
            <numerusform>asked already: %Ln</numerusform>
            <numerusform>asked already: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message numerus="yes">
        <source>%n entry(ies) read. Each is as it was written, none is missing, and every card, reward and coupon follows from them.</source>
        <translation>
            <numerusform>%n entry read. It is as it was written, none is missing, and every card, reward and coupon follows from it.</numerusform>
            <numerusform>%n entries read. Each is as it was written, none is missing, and every card, reward and coupon follows from them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) given</source>
        <translation>
            <numerusform>%n stamp given</numerusform>
            <numerusform>%n stamps given</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) handed over</source>
        <translation>
            <numerusform>%n reward handed over</numerusform>
            <numerusform>%n rewards handed over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coupon(s) used</source>
        <translation>
            <numerusform>%n coupon used</numerusform>
            <numerusform>%n coupons used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupsSection</name>
    <message numerus="yes">
        <source>Show %n older one(s)</source>
        <translation>
            <numerusform>Show %n older one</numerusform>
            <numerusform>Show %n older ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringIn</name>
    <message numerus="yes">
        <source>%n stayed: they were here or were changed since.</source>
        <translation>
            <numerusform>%n stayed: they were here or were changed since.</numerusform>
            <numerusform>%n stayed: they were here or were changed since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BringInDialog</name>
    <message numerus="yes">
        <source>Bring in %n people</source>
        <translation>
            <numerusform>Bring in %n person</numerusform>
            <numerusform>Bring in %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClubPanel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message numerus="yes">
        <source>%n card(s) in use are concerned.</source>
        <translation>
            <numerusform>%n card in use is concerned.</numerusform>
            <numerusform>%n cards in use are concerned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) wait to be used.</source>
        <translation>
            <numerusform>%n reward waits to be used.</numerusform>
            <numerusform>%n rewards wait to be used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EventsView</name>
    <message numerus="yes">
        <source>%Ln people on the list</source>
        <translation>
            <numerusform>%Ln person put on the list</numerusform>
            <numerusform>%Ln people put on the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresRow</name>
    <message numerus="yes">
        <source>%n card(s) in use</source>
        <translation>
            <numerusform>%n card in use</numerusform>
            <numerusform>%n cards in use</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemsSection</name>
    <message numerus="yes">
        <source>%n taken off…</source>
        <translation>
            <numerusform>%n taken off…</numerusform>
            <numerusform>%n taken off…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>%n minute left</numerusform>
            <numerusform>%n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergeFlow</name>
    <message numerus="yes">
        <source>%n stamp(s), point(s) or use(s) could not go back: they had been used meanwhile.</source>
        <translation>
            <numerusform>%n stamp, point or use could not go back: it had been used meanwhile.</numerusform>
            <numerusform>%n stamps, points or uses could not go back: they had been used meanwhile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message numerus="yes">
        <source>%n card(s) leave version {version}.</source>
        <translation>
            <numerusform>%n card leaves version {version}.</numerusform>
            <numerusform>%n cards leave version {version}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are full at once: their reward waits.</source>
        <translation>
            <numerusform>%n is full at once: its reward waits.</numerusform>
            <numerusform>%n are full at once: their rewards wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n come nearer to their reward.</source>
        <translation>
            <numerusform>%n comes nearer to its reward.</numerusform>
            <numerusform>%n come nearer to their reward.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are farther from their reward.</source>
        <translation>
            <numerusform>%n is farther from its reward.</numerusform>
            <numerusform>%n are farther from their reward.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting reward(s) keep what they promise.</source>
        <translation>
            <numerusform>%n waiting reward keeps what it promises.</numerusform>
            <numerusform>%n waiting rewards keep what they promise.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OffersView</name>
    <message numerus="yes">
        <source>and %n more, when these are decided</source>
        <translation>
            <numerusform>and %n more, when these are decided</numerusform>
            <numerusform>and %n more, when these are decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) wait for you</source>
        <translation>
            <numerusform>%n proposal waits for you</numerusform>
            <numerusform>%n proposals wait for you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n coupon(s), one for each of these people?</source>
        <translation>
            <numerusform>Make %n coupon?</numerusform>
            <numerusform>Make %n coupons, one for each of these people?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n coupon(s)</source>
        <translation>
            <numerusform>Print %n coupon</numerusform>
            <numerusform>Print %n coupons</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coupon(s) made</source>
        <translation>
            <numerusform>%n coupon made</numerusform>
            <numerusform>%n coupons made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message numerus="yes">
        <source>%n sheet(s) sent to the printer.</source>
        <translation>
            <numerusform>%n sheet sent to the printer.</numerusform>
            <numerusform>%n sheets sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message numerus="yes">
        <source>%Ln found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln put away</source>
        <translation>
            <numerusform>%Ln put away</numerusform>
            <numerusform>%Ln put away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known and changed</source>
        <translation>
            <numerusform>%n known and changed</numerusform>
            <numerusform>%n known and changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known and as before</source>
        <translation>
            <numerusform>%n known and as before</numerusform>
            <numerusform>%n known and as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not taken</source>
        <translation>
            <numerusform>%n not taken</numerusform>
            <numerusform>%n not taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken without a value</source>
        <translation>
            <numerusform>%n taken without a value</numerusform>
            <numerusform>%n taken without a value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s)</source>
        <translation>
            <numerusform>%n stamp</numerusform>
            <numerusform>%n stamps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message numerus="yes">
        <source>Print %n sheet(s) again</source>
        <translation>
            <numerusform>Print %n sheet again</numerusform>
            <numerusform>Print %n sheets again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Print %n sheet(s)</source>
        <translation>
            <numerusform>Print %n sheet</numerusform>
            <numerusform>Print %n sheets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammeStep</name>
    <message numerus="yes">
        <source>%n stamp(s) → {reward}</source>
        <translation>
            <numerusform>%n stamp → {reward}</numerusform>
            <numerusform>%n stamps → {reward}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammeWords</name>
    <message numerus="yes">
        <source>good for %n day(s)</source>
        <translation>
            <numerusform>good for %n day</numerusform>
            <numerusform>good for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different item(s)</source>
        <translation>
            <numerusform>%n different item</numerusform>
            <numerusform>%n different items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{measure} within %n day(s)</source>
        <translation>
            <numerusform>{measure} within %n day</numerusform>
            <numerusform>{measure} within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) → {gift}</source>
        <translation>
            <numerusform>%n stamp → {gift}</numerusform>
            <numerusform>%n stamps → {gift}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n welcome stamp(s)</source>
        <translation>
            <numerusform>%n welcome stamp</numerusform>
            <numerusform>%n welcome stamps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for each {amount}</source>
        <translation>
            <numerusform>%n for each {amount}</numerusform>
            <numerusform>%n for each {amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for each of: {items}</source>
        <translation>
            <numerusform>%n for each of: {items}</numerusform>
            <numerusform>%n for each of: {items}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for each visit</source>
        <translation>
            <numerusform>%n for each visit</numerusform>
            <numerusform>%n for each visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) per {amount}</source>
        <translation>
            <numerusform>%n point per {amount}</numerusform>
            <numerusform>%n points per {amount}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) for each of: {items}</source>
        <translation>
            <numerusform>%n point for each of: {items}</numerusform>
            <numerusform>%n points for each of: {items}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) per visit</source>
        <translation>
            <numerusform>%n point per visit</numerusform>
            <numerusform>%n points per visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) → {gift}</source>
        <translation>
            <numerusform>%n point → {gift}</numerusform>
            <numerusform>%n points → {gift}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>points lapse after %n month(s)</source>
        <translation>
            <numerusform>points lapse after %n month</numerusform>
            <numerusform>points lapse after %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>points lapse after %n day(s)</source>
        <translation>
            <numerusform>points lapse after %n day</numerusform>
            <numerusform>points lapse after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s) a day</source>
        <translation>
            <numerusform>%n time a day</numerusform>
            <numerusform>%n times a day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %n month(s)</source>
        <translation>
            <numerusform>for %n month</numerusform>
            <numerusform>for %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a reminder %n day(s) before the end</source>
        <translation>
            <numerusform>a reminder %n day before the end</numerusform>
            <numerusform>a reminder %n days before the end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) in a row → {gift}</source>
        <translation>
            <numerusform>%n week in a row → {gift}</numerusform>
            <numerusform>%n weeks in a row → {gift}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missed week(s) forgiven</source>
        <translation>
            <numerusform>%n missed week forgiven</numerusform>
            <numerusform>%n missed weeks forgiven</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n friend(s) a year</source>
        <translation>
            <numerusform>at most %n friend a year</numerusform>
            <numerusform>at most %n friends a year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the card lapses after %n day(s)</source>
        <translation>
            <numerusform>the card lapses after %n day</numerusform>
            <numerusform>the card lapses after %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgrammesSection</name>
    <message numerus="yes">
        <source>%n card(s) keep the terms they began with, until you move them on purpose.</source>
        <translation>
            <numerusform>%n card keeps the terms it began with, until you move it on purpose.</numerusform>
            <numerusform>%n cards keep the terms they began with, until you move them on purpose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in use</source>
        <translation>
            <numerusform>%n card in use</numerusform>
            <numerusform>%n cards in use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on earlier terms</source>
        <translation>
            <numerusform>%n on earlier terms</numerusform>
            <numerusform>%n on earlier terms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are on the newest terms now.</source>
        <translation>
            <numerusform>%n card is on the newest terms now.</numerusform>
            <numerusform>%n cards are on the newest terms now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reward(s) wait because of it.</source>
        <translation>
            <numerusform>%n reward waits because of it.</numerusform>
            <numerusform>%n rewards wait because of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) are on their former terms again.</source>
        <translation>
            <numerusform>%n card is on its former terms again.</numerusform>
            <numerusform>%n cards are on their former terms again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stayed: they have been used since.</source>
        <translation>
            <numerusform>%n stayed: it has been used since.</numerusform>
            <numerusform>%n stayed: they have been used since.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionView</name>
    <message numerus="yes">
        <source>%n person(s) have not been here for so long. Keep or erase each.</source>
        <translation>
            <numerusform>%n person has not been here for so long. Keep or erase.</numerusform>
            <numerusform>%n people have not been here for so long. Keep or erase each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RewardsPanel</name>
    <message numerus="yes">
        <source>%n lapsed</source>
        <translation>
            <numerusform>%n lapsed</numerusform>
            <numerusform>%n lapsed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n month(s)</source>
        <translation>
            <numerusform>after %n month</numerusform>
            <numerusform>after %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>%n coupon(s)</source>
        <translation>
            <numerusform>%n coupon</numerusform>
            <numerusform>%n coupons</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TakeOut</name>
    <message numerus="yes">
        <source>%n customer(s) are in {file}.</source>
        <translation>
            <numerusform>%n customer is in {file}.</numerusform>
            <numerusform>%n customers are in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message numerus="yes">
        <source>%n card(s) in use keep the terms they began with; new cards and new rounds follow what you write here.</source>
        <translation>
            <numerusform>%n card in use keeps the terms it began with; new cards and new rounds follow what you write here.</numerusform>
            <numerusform>%n cards in use keep the terms they began with; new cards and new rounds follow what you write here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) in use keep version {version}; new cards and new rounds follow what you write here.</source>
        <translation>
            <numerusform>%n card in use keeps version {version}; new cards and new rounds follow what you write here.</numerusform>
            <numerusform>%n cards in use keep version {version}; new cards and new rounds follow what you write here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnclaimedPanel</name>
    <message numerus="yes">
        <source>The %n oldest are shown. Enter opens the customer.</source>
        <translation>
            <numerusform>The oldest one is shown. Enter opens the customer.</numerusform>
            <numerusform>The %n oldest are shown. Enter opens the customer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WalletActions</name>
    <message numerus="yes">
        <source>%n more point(s)</source>
        <translation>
            <numerusform>%n more point</numerusform>
            <numerusform>%n more points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>%n left today</numerusform>
            <numerusform>%n left today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WalletStrip</name>
    <message numerus="yes">
        <source>%n point(s) owed</source>
        <translation>
            <numerusform>%n point owed</numerusform>
            <numerusform>%n points owed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left today</source>
        <translation>
            <numerusform>%n left today</numerusform>
            <numerusform>%n left today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) in a row</source>
        <translation>
            <numerusform>%n week in a row</numerusform>
            <numerusform>%n weeks in a row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_CardPanel</name>
    <message numerus="yes">
        <source>%n stamp(s)</source>
        <translation>
            <numerusform>%n stamp</numerusform>
            <numerusform>%n stamps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) → {reward}</source>
        <translation>
            <numerusform>%n stamp → {reward}</numerusform>
            <numerusform>%n stamps → {reward}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) lapsed on {day}</source>
        <translation>
            <numerusform>%n stamp lapsed on {day}</numerusform>
            <numerusform>%n stamps lapsed on {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message numerus="yes">
        <source>%n visit(s)</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>belongings</name>
    <message numerus="yes">
        <source>%n stamp(s) → {reward}</source>
        <translation>
            <numerusform>%n stamp → {reward}</numerusform>
            <numerusform>%n stamps → {reward}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) lapsed on {day}</source>
        <translation>
            <numerusform>%n stamp lapsed on {day}</numerusform>
            <numerusform>%n stamps lapsed on {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>benefits</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>history</name>
    <message numerus="yes">
        <source>Paper card brought in: %n punch(es)</source>
        <translation>
            <numerusform>Paper card brought in: %n punch</numerusform>
            <numerusform>Paper card brought in: %n punches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paper card taken back: %n punch(es)</source>
        <translation>
            <numerusform>Paper card taken back: %n punch</numerusform>
            <numerusform>Paper card taken back: %n punches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New card with %n welcome stamp(s)</source>
        <translation>
            <numerusform>New card with %n welcome stamp</numerusform>
            <numerusform>New card with %n welcome stamps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s) lapsed</source>
        <translation>
            <numerusform>%n stamp lapsed</numerusform>
            <numerusform>%n stamps lapsed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) earned</source>
        <translation>
            <numerusform>%n point earned</numerusform>
            <numerusform>%n points earned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) exchanged</source>
        <translation>
            <numerusform>%n point exchanged</numerusform>
            <numerusform>%n points exchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) set against what was owed</source>
        <translation>
            <numerusform>%n point set against what was owed</numerusform>
            <numerusform>%n points set against what was owed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) lapsed</source>
        <translation>
            <numerusform>%n point lapsed</numerusform>
            <numerusform>%n points lapsed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) taken back</source>
        <translation>
            <numerusform>%n point taken back</numerusform>
            <numerusform>%n points taken back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) given back</source>
        <translation>
            <numerusform>%n point given back</numerusform>
            <numerusform>%n points given back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pass sold: %n use(s)</source>
        <translation>
            <numerusform>Pass sold: %n use</numerusform>
            <numerusform>Pass sold: %n uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of the pass</source>
        <translation>
            <numerusform>%n use of the pass</numerusform>
            <numerusform>%n uses of the pass</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of the pass lapsed</source>
        <translation>
            <numerusform>%n use of the pass lapsed</numerusform>
            <numerusform>%n uses of the pass lapsed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pass taken back: %n use(s)</source>
        <translation>
            <numerusform>Pass taken back: %n use</numerusform>
            <numerusform>Pass taken back: %n uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of the pass given back</source>
        <translation>
            <numerusform>%n use of the pass given back</numerusform>
            <numerusform>%n uses of the pass given back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>merging</name>
    <message numerus="yes">
        <source>%n reward(s)</source>
        <translation>
            <numerusform>%n reward</numerusform>
            <numerusform>%n rewards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stamp(s)</source>
        <translation>
            <numerusform>%n stamp</numerusform>
            <numerusform>%n stamps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use(s)</source>
        <translation>
            <numerusform>%n use</numerusform>
            <numerusform>%n uses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s) ago</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>%n year ago</numerusform>
            <numerusform>%n years ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, then: {reward}</source>
        <translation>
            <numerusform>%n more, then: {reward}</numerusform>
            <numerusform>%n more, then: {reward}</numerusform>
        </translation>
    </message>
</context>
</TS>
