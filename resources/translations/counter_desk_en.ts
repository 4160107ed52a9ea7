<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Action</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shoot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next resident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日本語 / English</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Correct the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason of the change; it is kept with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the correction  (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DocumentTicks</name>
    <message>
        <source>A  with a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B  without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N  notification</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExceptionForm</name>
    <message>
        <source>Accept by exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason in your words; it is printed on the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept with this reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>The disk is full. Nothing was lost; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database can&apos;t be written. Ask IT for write access to its folder, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the database. Close it or wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database can&apos;t be reached. Check the network or the path in the settings, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged. Stop here and ask IT to restore the last backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was made by a newer version. Update this program before you go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is of an older version. Run: counter-desk db migrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program already runs for this counter. Use its window, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of this database is missing. Ask IT to put it back; without it nothing can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file does not fit this database. Ask IT for the right one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No camera was found. Plug it in; it comes back by itself. Or choose a photo file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program uses the camera. Close it, then try again. Or choose a photo file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera sends no picture. Check its cable; it comes back by itself. Or choose a photo file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scanner was found. Plug it in; it comes back by itself. Or type the 23 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scanner is gone. Check its cable; it comes back by itself. Or type the 23 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer of the settings is not there. Choose another one, or save the papers as files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer has stopped. Check paper and cover, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not take the job. Check it, then print again; the visit stays open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file can&apos;t be read: {detail}. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of the program is missing or damaged: {detail}. Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A font of the program is missing: {detail}. Install the program again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldsForm</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1970-03-02 or S45.3.2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Katakana or hiragana</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>{office}   Counter {counter}   {staff}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ All saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc goes back. Scan at any time: the record opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>✓ Enough: {set}. F9 goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN is entered later, at a second call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ By exception, with your reason. F9 goes on; the record is flagged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why fewer documents are enough here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>The camera is starting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the application form to begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good. Press Space or F5 to shoot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The program made an error (number {number}). Nothing that was saved is lost. Go on, or restart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counter-desk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Name</name>
    <message>
        <source>In person at application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By post, collected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online, collected here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driver&apos;s licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residence card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disability certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driving history certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My Number Card in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health insurance certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pension book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employee card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mother and child handbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notification card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Head covering for religion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical wig or eye patch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infant, lying down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheelchair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tubes or devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second open application</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second record of the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form outdated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo by exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identity by exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character without font</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewRecordPage</name>
    <message>
        <source>{count} known residents found: choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new application: copy the form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form issued on, for instance R8.4.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up in the register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the record and open it  (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>✓ Sent to the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application form with photo (A4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F11 prints both. Saved already: nothing is lost if the printer stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the papers to the resident, then F12. Did nothing come out? F11 prints again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PutAsidePage</name>
    <message>
        <source>Put this visit aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record and an accepted photo stay. Scan the form again at any counter to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, for instance: forgot the identity document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put aside  (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadBackPage</name>
    <message>
        <source>Read this to the resident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right: open the record  (F10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>There is no application ID. Scan the form or type its 23 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is {digits} digits; an application ID has {wanted}. Look at the upper right of the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code holds {count} different application IDs. Type the ID that is printed on the form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an application ID. Scan the QR code of the application form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code is not of the kind set for application forms. Type the 23 digits instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two entries differ. Compare them with the form and type the ID again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This application ID belongs to another record already. Scan the form to open that record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reads as an individual number (12 digits). It must not be stored here and was not taken. If it is another number, write it without its digits in a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is missing. Type it as the register has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading is missing. Ask the resident and type it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reading holds characters that are not kana.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date can&apos;t be read. Write it as 1970-03-02 or S45.3.2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The birth date lies in the future.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the birth date the resident would be over {years} years old. Check the era.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This date can&apos;t be read. Write it as 2026-11-24 or R8.11.24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no record for this. Fill in the fields, or search by reading and birth date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else changed this record meanwhile. Look at the new values and repeat your change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason; one sentence is enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The form was printed on {issued}, but name or address changed on {changed}: its ID is of the old data. Print a new form, or open the form with the newer ID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This application was made {applied} already. Nothing is left to do; print the receipt again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This resident has another open application. It is flagged; go on with the form in hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is open at counter {counter}. Ask there, or wait until that visit ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visit is still open at this counter. Finish it or put it aside first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read name and birth date back to the resident first, and confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not possible now. Do the lit step first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role may not do this. Ask a supervisor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a picture. Choose a JPEG or PNG file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is damaged or incomplete. Copy it again or take a new photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This picture is too large to open safely. Save it smaller, or take a photo here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face has too few pixels for a card photo. Come closer or take a larger picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a video or an animation. Choose a still picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face can be seen. Look straight into the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one face is in the picture. Only one person, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is too small. Come closer to the camera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is too large. Move back a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is not in the middle. Move into the guide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head is tilted. Hold it upright.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head is turned. Face the camera straight on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chin is too high or too low. Look into the lens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is blurred. Hold still, or wipe the lens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is too dark. Switch on the light in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face is too bright. Turn the light down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One side of the face is darker. Light it from the front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something shows behind the head. Use the plain background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The head is too near the edge. Leave room above and beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture has no colour. A card photo is in colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child under one year has a card without a photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo was not taken in this visit and was not used. Take a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The documents are not enough yet. One of these sets is: {sets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A legal representative must be here; tick what identifies the representative.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The representative&apos;s documents are not enough yet. One of these sets is: {sets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No font on this PC has: {characters}. The paper shows 〓; the record is flagged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReceptionView</name>
    <message>
        <source>There is no picture to take. Check the camera, or choose a photo file with F4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.bmp *.webp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended in the middle of this visit. It is here again; go on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>{years} years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record is open. It appears here when a form is scanned.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the record  (Shift+F2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Form issued</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RefusedPage</name>
    <message>
        <source>✕ This form is out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Already applied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a new form and withdraw this one  (F11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the receipt again  (F11)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back  (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading, or its beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search  (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was found. Try only the beginning of the reading, or only the birth date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the reading or the birth date. Enter opens the marked record.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the municipality (six digits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone and hours, for receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of this counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address; empty: a file on this PC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, device path or URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial speed (baud)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest pause between keys (ms)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name; empty: the system&apos;s default printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for PDF files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper of the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern of the application ID in a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types like a keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter clerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used from the next start of the program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShotPage</name>
    <message>
        <source>✓ Fit for the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ Not fit yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the picture with the person, then F7 accepts it. F6 takes a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F6 takes a new one. F8 accepts it by exception, with a written reason.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>1 Form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the form&apos;s QR code (F2 type, F3 search)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shoot with Space or F5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what you have seen, then F9</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 Summary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the resident read it, then F10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F11 prints form and receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 Hand out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Papers handed out? F12 for the next resident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Is all of this right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn the screen to the resident. Yes: F10. An error: Shift+F2 corrects it, F6 takes a new photo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypeIdPage</name>
    <message>
        <source>{first} of {wanted} digits; again {second} of {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the application ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>23 digits at the upper right of the form. Spaces and hyphens do not matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open  (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
