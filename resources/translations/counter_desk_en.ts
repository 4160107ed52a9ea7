<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Action</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Type ID</source>
        <translation>Type ID</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Photo file</source>
        <translation>Photo file</translation>
    </message>
    <message>
        <source>Shoot</source>
        <translation>Shoot</translation>
    </message>
    <message>
        <source>Retake</source>
        <translation>Retake</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accept</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identity</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>Exception</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmed</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Correct the record</source>
        <translation>Correct the record</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>Put aside</translation>
    </message>
    <message>
        <source>Auto shutter on / off</source>
        <translation>Auto shutter on / off</translation>
    </message>
    <message>
        <source>Previous picture of the burst</source>
        <translation>Previous picture of the burst</translation>
    </message>
    <message>
        <source>Next picture of the burst</source>
        <translation>Next picture of the burst</translation>
    </message>
    <message>
        <source>Go on to what was scanned</source>
        <translation>Go on to what was scanned</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>Last scans</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>日本語 / English</source>
        <translation>日本語 / English</translation>
    </message>
</context>
<context>
    <name>AlikePanel</name>
    <message>
        <source>Easily mistaken: somebody alike came today</source>
        <translation>Easily mistaken: somebody alike came today</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>This record</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>ID ends in</source>
        <translation>ID ends in</translation>
    </message>
    <message>
        <source>{time} counter {counter}, now</source>
        <translation>{time} counter {counter}, now</translation>
    </message>
    <message>
        <source>{time} counter {counter}</source>
        <translation>{time} counter {counter}</translation>
    </message>
</context>
<context>
    <name>BurstRow</name>
    <message>
        <source>Picture {number}, fit</source>
        <translation>Picture {number}, fit</translation>
    </message>
    <message>
        <source>Picture {number}, not fit</source>
        <translation>Picture {number}, not fit</translation>
    </message>
</context>
<context>
    <name>CameraPanel</name>
    <message>
        <source>Choose a camera first.</source>
        <translation>Choose a camera first.</translation>
    </message>
    <message>
        <source>Stop the test picture</source>
        <translation>Stop the test picture</translation>
    </message>
    <message>
        <source>The camera is starting …</source>
        <translation>The camera is starting …</translation>
    </message>
    <message>
        <source>Test picture</source>
        <translation>Test picture</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {rate} frames a second
Light {light} % ({word})</source>
        <translation>{width} × {height} pixels, {rate} frames a second
Light {light} % ({word})</translation>
    </message>
    <message>
        <source>dark: more light, please</source>
        <translation>dark: more light, please</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>too bright</translation>
    </message>
    <message>
        <source>good</source>
        <translation>good</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Rows taken: {good}. Rows refused: {bad}.</source>
        <translation>Rows taken: {good}. Rows refused: {bad}.</translation>
    </message>
    <message>
        <source>Nothing was written (--dry-run). Rows that would be taken: {good}. Refused: {bad}.</source>
        <translation>Nothing was written (--dry-run). Rows that would be taken: {good}. Refused: {bad}.</translation>
    </message>
    <message>
        <source>No row was taken (--strict). Rows to mend: {bad}.</source>
        <translation>No row was taken (--strict). Rows to mend: {bad}.</translation>
    </message>
    <message>
        <source>Row {row}: {why}</source>
        <translation>Row {row}: {why}</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read as a residents&apos; file. It must be CSV in CP932 or UTF-8, with the headings {headings}.</source>
        <translation>{file} can&apos;t be read as a residents&apos; file. It must be CSV in CP932 or UTF-8, with the headings {headings}.</translation>
    </message>
    <message>
        <source>No code was found in {file}.</source>
        <translation>No code was found in {file}.</translation>
    </message>
    <message>
        <source>{file} is a folder. Name the pictures in it, for example {file}/*.jpg.</source>
        <translation>{file} is a folder. Name the pictures in it, for example {file}/*.jpg.</translation>
    </message>
    <message>
        <source>No file fits {file}. Look at the folder&apos;s name.</source>
        <translation>No file fits {file}. Look at the folder&apos;s name.</translation>
    </message>
    <message>
        <source>Please look: {what}</source>
        <translation>Please look: {what}</translation>
    </message>
    <message>
        <source>The picture can&apos;t be written to {folder}: {why}.</source>
        <translation>The picture can&apos;t be written to {folder}: {why}.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: {why}.</source>
        <translation>{file} can&apos;t be written: {why}.</translation>
    </message>
    <message>
        <source>The database is ready: {where}</source>
        <translation>The database is ready: {where}</translation>
    </message>
    <message>
        <source>{where}: version {current}, this program wants {wanted}.</source>
        <translation>{where}: version {current}, this program wants {wanted}.</translation>
    </message>
    <message>
        <source>{file}: {key} can&apos;t be used. Allowed: {allowed}.</source>
        <translation>{file}: {key} can&apos;t be used. Allowed: {allowed}.</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Correct the record</source>
        <translation>Correct the record</translation>
    </message>
    <message>
        <source>Reason of the change; it is kept with it</source>
        <translation>Reason of the change; it is kept with it</translation>
    </message>
    <message>
        <source>Save the correction  (Enter)</source>
        <translation>Save the correction  (Enter)</translation>
    </message>
    <message>
        <source>Back  (Esc)</source>
        <translation>Back  (Esc)</translation>
    </message>
</context>
<context>
    <name>DemoPanel</name>
    <message>
        <source>Demonstration</source>
        <translation>Demonstration</translation>
    </message>
    <message>
        <source>Scan this form</source>
        <translation>Scan this form</translation>
    </message>
    <message>
        <source>Unplug camera</source>
        <translation>Unplug camera</translation>
    </message>
    <message>
        <source>Sample forms</source>
        <translation>Sample forms</translation>
    </message>
</context>
<context>
    <name>DocumentTicks</name>
    <message>
        <source>A  with a photo</source>
        <translation>A  with a photo</translation>
    </message>
    <message>
        <source>B  without</source>
        <translation>B  without</translation>
    </message>
    <message>
        <source>N  notification</source>
        <translation>N  notification</translation>
    </message>
</context>
<context>
    <name>ExceptionForm</name>
    <message>
        <source>More is wrong than this exception covers: a supervisor has to approve it later.</source>
        <translation>More is wrong than this exception covers: a supervisor has to approve it later.</translation>
    </message>
    <message>
        <source>Accept by exception</source>
        <translation>Accept by exception</translation>
    </message>
    <message>
        <source>Reason in your words; it is printed on the form</source>
        <translation>Reason in your words; it is printed on the form</translation>
    </message>
    <message>
        <source>Accept with this reason</source>
        <translation>Accept with this reason</translation>
    </message>
    <message>
        <source>Choose the exception (↑ ↓)</source>
        <translation>Choose the exception (↑ ↓)</translation>
    </message>
    <message>
        <source>More is wrong than this exception covers: you approve it as a supervisor.</source>
        <translation>More is wrong than this exception covers: you approve it as a supervisor.</translation>
    </message>
    <message>
        <source>Choose the exception first.</source>
        <translation>Choose the exception first.</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>Write the reason.</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>The disk is full. Nothing was lost; free some space and try again.</source>
        <translation>The disk is full. Nothing was lost; free some space and try again.</translation>
    </message>
    <message>
        <source>The database can&apos;t be written. Ask IT for write access to its folder, then try again.</source>
        <translation>The database can&apos;t be written. Ask IT for write access to its folder, then try again.</translation>
    </message>
    <message>
        <source>Another program holds the database. Close it or wait a moment, then try again.</source>
        <translation>Another program holds the database. Close it or wait a moment, then try again.</translation>
    </message>
    <message>
        <source>The database can&apos;t be reached. Check the network or the path in the settings, then try again.</source>
        <translation>The database can&apos;t be reached. Check the network or the path in the settings, then try again.</translation>
    </message>
    <message>
        <source>The database is damaged. Stop here and ask IT to restore the last backup.</source>
        <translation>The database is damaged. Stop here and ask IT to restore the last backup.</translation>
    </message>
    <message>
        <source>The database was made by a newer version. Update this program before you go on.</source>
        <translation>The database was made by a newer version. Update this program before you go on.</translation>
    </message>
    <message>
        <source>The database is of an older version. Run: counter-desk db migrate</source>
        <translation>The database is of an older version. Run: counter-desk db migrate</translation>
    </message>
    <message>
        <source>The program already runs for this counter. Use its window, or close it first.</source>
        <translation>The program already runs for this counter. Use its window, or close it first.</translation>
    </message>
    <message>
        <source>The key file of this database is missing. Ask IT to put it back; without it nothing can be read.</source>
        <translation>The key file of this database is missing. Ask IT to put it back; without it nothing can be read.</translation>
    </message>
    <message>
        <source>The key file does not fit this database. Ask IT for the right one.</source>
        <translation>The key file does not fit this database. Ask IT for the right one.</translation>
    </message>
    <message>
        <source>No camera was found. Plug it in; it comes back by itself. Or choose a photo file.</source>
        <translation>No camera was found. Plug it in; it comes back by itself. Or choose a photo file.</translation>
    </message>
    <message>
        <source>Another program uses the camera. Close it, then try again. Or choose a photo file.</source>
        <translation>Another program uses the camera. Close it, then try again. Or choose a photo file.</translation>
    </message>
    <message>
        <source>The camera sends no picture. Check its cable; it comes back by itself. Or choose a photo file.</source>
        <translation>The camera sends no picture. Check its cable; it comes back by itself. Or choose a photo file.</translation>
    </message>
    <message>
        <source>The camera of the settings is not there. Plug it in; it comes back by itself. Or choose another one in the settings: {detail}.</source>
        <translation>The camera of the settings is not there. Plug it in; it comes back by itself. Or choose another one in the settings: {detail}.</translation>
    </message>
    <message>
        <source>This program may not use the camera. Ask IT to allow it (Windows: privacy settings; Linux: group video). Or choose a photo file.</source>
        <translation>This program may not use the camera. Ask IT to allow it (Windows: privacy settings; Linux: group video). Or choose a photo file.</translation>
    </message>
    <message>
        <source>The camera gives only {detail} pixels, too few for a card photo. Choose another camera in the settings, or a photo file.</source>
        <translation>The camera gives only {detail} pixels, too few for a card photo. Choose another camera in the settings, or a photo file.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is black. Open the lens cover and switch on the light. Or choose a photo file.</source>
        <translation>The camera&apos;s picture is black. Open the lens cover and switch on the light. Or choose a photo file.</translation>
    </message>
    <message>
        <source>The camera&apos;s picture stood still; the camera is being started again. If it does not come back, pull its cable and plug it in again. Or choose a photo file.</source>
        <translation>The camera&apos;s picture stood still; the camera is being started again. If it does not come back, pull its cable and plug it in again. Or choose a photo file.</translation>
    </message>
    <message>
        <source>No scanner was found. Plug it in; it comes back by itself. Or type the 23 digits.</source>
        <translation>No scanner was found. Plug it in; it comes back by itself. Or type the 23 digits.</translation>
    </message>
    <message>
        <source>The scanner is gone. Check its cable; it comes back by itself. Or type the 23 digits.</source>
        <translation>The scanner is gone. Check its cable; it comes back by itself. Or type the 23 digits.</translation>
    </message>
    <message>
        <source>The printer of the settings is not there. Choose another one, or save the papers as files.</source>
        <translation>The printer of the settings is not there. Choose another one, or save the papers as files.</translation>
    </message>
    <message>
        <source>The printer has stopped. Check paper and cover, then print again.</source>
        <translation>The printer has stopped. Check paper and cover, then print again.</translation>
    </message>
    <message>
        <source>The printer did not take the job. Check it, then print again; the visit stays open.</source>
        <translation>The printer did not take the job. Check it, then print again; the visit stays open.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read: {detail}. Choose another one.</source>
        <translation>The file can&apos;t be read: {detail}. Choose another one.</translation>
    </message>
    <message>
        <source>A file of the program is missing or damaged: {detail}. Install the program again.</source>
        <translation>A file of the program is missing or damaged: {detail}. Install the program again.</translation>
    </message>
    <message>
        <source>A font of the program is missing: {detail}. Install the program again.</source>
        <translation>A font of the program is missing: {detail}. Install the program again.</translation>
    </message>
</context>
<context>
    <name>FieldsForm</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postal code</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>Latin name</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>1970-03-02 or S45.3.2</source>
        <translation>1970-03-02 or S45.3.2</translation>
    </message>
    <message>
        <source>Katakana or hiragana</source>
        <translation>Katakana or hiragana</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>{office}   Counter {counter}   {staff}</source>
        <translation>{office}   Counter {counter}   {staff}</translation>
    </message>
    <message>
        <source>✓ All saved</source>
        <translation>✓ All saved</translation>
    </message>
    <message>
        <source>{count} waiting to be sent</source>
        <translation>{count} waiting to be sent</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Document camera</source>
        <translation>Document camera</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>The optional packages do not work. Delete the folder .venv, then run: python3 installer/bootstrap.py setup likeness</source>
        <translation>The optional packages do not work. Delete the folder .venv, then run: python3 installer/bootstrap.py setup likeness</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>Install the program again.</translation>
    </message>
    <message>
        <source>Install zbar (Debian: apt-get install libzbar0); zxing works without it.</source>
        <translation>Install zbar (Debian: apt-get install libzbar0); zxing works without it.</translation>
    </message>
    <message>
        <source>Run: counter-desk db init. Then check the address in the settings.</source>
        <translation>Run: counter-desk db init. Then check the address in the settings.</translation>
    </message>
    <message>
        <source>Free some space on this disk.</source>
        <translation>Free some space on this disk.</translation>
    </message>
    <message>
        <source>Plug the camera in, or choose another one in the settings.</source>
        <translation>Plug the camera in, or choose another one in the settings.</translation>
    </message>
    <message>
        <source>Plug the scanner in, or choose its port in the settings.</source>
        <translation>Plug the scanner in, or choose its port in the settings.</translation>
    </message>
    <message>
        <source>Set the printer up in the system, or choose another one in the settings.</source>
        <translation>Set the printer up in the system, or choose another one in the settings.</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Esc goes back. Scan at any time: the record opens.</source>
        <translation>Esc goes back. Scan at any time: the record opens.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>✓ Enough: {set}. F9 goes on.</source>
        <translation>✓ Enough: {set}. F9 goes on.</translation>
    </message>
    <message>
        <source>The PIN is entered later, at a second call.</source>
        <translation>The PIN is entered later, at a second call.</translation>
    </message>
    <message>
        <source>⚠ By exception, with your reason. F9 goes on; the record is flagged.</source>
        <translation>⚠ By exception, with your reason. F9 goes on; the record is flagged.</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>Legal representative</translation>
    </message>
    <message>
        <source>Why fewer documents are enough here</source>
        <translation>Why fewer documents are enough here</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>The camera is starting …</source>
        <translation>The camera is starting …</translation>
    </message>
    <message>
        <source>Scan the application form to begin</source>
        <translation>Scan the application form to begin</translation>
    </message>
    <message>
        <source>Taken. The best picture is being chosen …</source>
        <translation>Taken. The best picture is being chosen …</translation>
    </message>
    <message>
        <source>Look into the lens (Esc stops)</source>
        <translation>Look into the lens (Esc stops)</translation>
    </message>
    <message>
        <source>Good. Hold still</source>
        <translation>Good. Hold still</translation>
    </message>
    <message>
        <source>Good. Press Space or F5 to shoot</source>
        <translation>Good. Press Space or F5 to shoot</translation>
    </message>
    <message>
        <source>Auto shutter: off ({key})</source>
        <translation>Auto shutter: off ({key})</translation>
    </message>
    <message>
        <source>Auto shutter: paused ({key})</source>
        <translation>Auto shutter: paused ({key})</translation>
    </message>
    <message>
        <source>Auto shutter: on ({key})</source>
        <translation>Auto shutter: on ({key})</translation>
    </message>
</context>
<context>
    <name>LookList</name>
    <message>
        <source>Look yourself, and tick (Space)</source>
        <translation>Look yourself, and tick (Space)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The program made an error (number {number}). Nothing that was saved is lost. Go on, or restart.</source>
        <translation>The program made an error (number {number}). Nothing that was saved is lost. Go on, or restart.</translation>
    </message>
    <message>
        <source>counter-desk</source>
        <translation>counter-desk</translation>
    </message>
    <message>
        <source>The counter is being made ready …</source>
        <translation>The counter is being made ready …</translation>
    </message>
</context>
<context>
    <name>Name</name>
    <message>
        <source>In person at application</source>
        <translation>In person at application</translation>
    </message>
    <message>
        <source>By post, collected here</source>
        <translation>By post, collected here</translation>
    </message>
    <message>
        <source>Online, collected here</source>
        <translation>Online, collected here</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Not recorded</translation>
    </message>
    <message>
        <source>Driver&apos;s licence</source>
        <translation>Driver&apos;s licence</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Passport</translation>
    </message>
    <message>
        <source>Residence card</source>
        <translation>Residence card</translation>
    </message>
    <message>
        <source>Disability certificate</source>
        <translation>Disability certificate</translation>
    </message>
    <message>
        <source>Driving history certificate</source>
        <translation>Driving history certificate</translation>
    </message>
    <message>
        <source>My Number Card in use</source>
        <translation>My Number Card in use</translation>
    </message>
    <message>
        <source>Health insurance certificate</source>
        <translation>Health insurance certificate</translation>
    </message>
    <message>
        <source>Pension book</source>
        <translation>Pension book</translation>
    </message>
    <message>
        <source>Employee card</source>
        <translation>Employee card</translation>
    </message>
    <message>
        <source>Student card</source>
        <translation>Student card</translation>
    </message>
    <message>
        <source>Mother and child handbook</source>
        <translation>Mother and child handbook</translation>
    </message>
    <message>
        <source>Notification card</source>
        <translation>Notification card</translation>
    </message>
    <message>
        <source>Head covering for religion</source>
        <translation>Head covering for religion</translation>
    </message>
    <message>
        <source>Medical wig or cap</source>
        <translation>Medical wig or cap</translation>
    </message>
    <message>
        <source>Eye patch</source>
        <translation>Eye patch</translation>
    </message>
    <message>
        <source>Infant, lying down</source>
        <translation>Infant, lying down</translation>
    </message>
    <message>
        <source>Wheelchair</source>
        <translation>Wheelchair</translation>
    </message>
    <message>
        <source>Tubes or devices</source>
        <translation>Tubes or devices</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>Both eyes are open</source>
        <translation>Both eyes are open</translation>
    </message>
    <message>
        <source>The eyes show clearly through the glasses</source>
        <translation>The eyes show clearly through the glasses</translation>
    </message>
    <message>
        <source>Mouth closed, the face as usual</source>
        <translation>Mouth closed, the face as usual</translation>
    </message>
    <message>
        <source>Nothing covers the face (a beard is no cover)</source>
        <translation>Nothing covers the face (a beard is no cover)</translation>
    </message>
    <message>
        <source>No hat: what shows is hair</source>
        <translation>No hat: what shows is hair</translation>
    </message>
    <message>
        <source>The skin has its natural colour</source>
        <translation>The skin has its natural colour</translation>
    </message>
    <message>
        <source>No shadow behind the head</source>
        <translation>No shadow behind the head</translation>
    </message>
    <message>
        <source>No small squares in the face</source>
        <translation>No small squares in the face</translation>
    </message>
    <message>
        <source>The person sits here: it is no photo of a photo</source>
        <translation>The person sits here: it is no photo of a photo</translation>
    </message>
    <message>
        <source>Tint taken out</source>
        <translation>Tint taken out</translation>
    </message>
    <message>
        <source>Background whitened</source>
        <translation>Background whitened</translation>
    </message>
    <message>
        <source>Second open application</source>
        <translation>Second open application</translation>
    </message>
    <message>
        <source>Second record of the person</source>
        <translation>Second record of the person</translation>
    </message>
    <message>
        <source>Form outdated</source>
        <translation>Form outdated</translation>
    </message>
    <message>
        <source>Photo by exception</source>
        <translation>Photo by exception</translation>
    </message>
    <message>
        <source>Photo exception to be approved</source>
        <translation>Photo exception to be approved</translation>
    </message>
    <message>
        <source>Perhaps a photo of a photo</source>
        <translation>Perhaps a photo of a photo</translation>
    </message>
    <message>
        <source>Photo unlike the earlier one</source>
        <translation>Photo unlike the earlier one</translation>
    </message>
    <message>
        <source>Photo like another resident&apos;s</source>
        <translation>Photo like another resident&apos;s</translation>
    </message>
    <message>
        <source>Photo not compared with others</source>
        <translation>Photo not compared with others</translation>
    </message>
    <message>
        <source>Identity by exception</source>
        <translation>Identity by exception</translation>
    </message>
    <message>
        <source>Character without font</source>
        <translation>Character without font</translation>
    </message>
    <message>
        <source>Visit put aside</source>
        <translation>Visit put aside</translation>
    </message>
    <message>
        <source>Record doubtful</source>
        <translation>Record doubtful</translation>
    </message>
    <message>
        <source>Not yet applied</source>
        <translation>Not yet applied</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Applied</translation>
    </message>
    <message>
        <source>Card arrived</source>
        <translation>Card arrived</translation>
    </message>
    <message>
        <source>Notice sent</source>
        <translation>Notice sent</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserved</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>Mailed</source>
        <translation>Mailed</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>Discarded</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>Move a little to your left</source>
        <translation>Move a little to your left</translation>
    </message>
    <message>
        <source>Move a little to your right</source>
        <translation>Move a little to your right</translation>
    </message>
    <message>
        <source>Sit a little higher, or lower the camera</source>
        <translation>Sit a little higher, or lower the camera</translation>
    </message>
    <message>
        <source>Sit a little lower, or raise the camera</source>
        <translation>Sit a little lower, or raise the camera</translation>
    </message>
    <message>
        <source>Come a little closer</source>
        <translation>Come a little closer</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>Move back a little</translation>
    </message>
    <message>
        <source>Turn your face a little to your left</source>
        <translation>Turn your face a little to your left</translation>
    </message>
    <message>
        <source>Turn your face a little to your right</source>
        <translation>Turn your face a little to your right</translation>
    </message>
    <message>
        <source>Tilt your head a little to your left</source>
        <translation>Tilt your head a little to your left</translation>
    </message>
    <message>
        <source>Tilt your head a little to your right</source>
        <translation>Tilt your head a little to your right</translation>
    </message>
    <message>
        <source>Raise your chin a little</source>
        <translation>Raise your chin a little</translation>
    </message>
    <message>
        <source>Lower your chin a little</source>
        <translation>Lower your chin a little</translation>
    </message>
</context>
<context>
    <name>NewRecordPage</name>
    <message>
        <source>{count} known residents found: choose one</source>
        <translation>{count} known residents found: choose one</translation>
    </message>
    <message>
        <source>A new application: copy the form</source>
        <translation>A new application: copy the form</translation>
    </message>
    <message>
        <source>Form issued on, for instance R8.4.1</source>
        <translation>Form issued on, for instance R8.4.1</translation>
    </message>
    <message>
        <source>Look up in the register</source>
        <translation>Look up in the register</translation>
    </message>
    <message>
        <source>Make the record and open it  (Enter)</source>
        <translation>Make the record and open it  (Enter)</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
</context>
<context>
    <name>PersonChoice</name>
    <message>
        <source>Who sits here? Ask, and choose (↑ ↓, Space)</source>
        <translation>Who sits here? Ask, and choose (↑ ↓, Space)</translation>
    </message>
</context>
<context>
    <name>PictureDrop</name>
    <message>
        <source>No record is open. Scan the application form first, then drop the picture.</source>
        <translation>No record is open. Scan the application form first, then drop the picture.</translation>
    </message>
    <message>
        <source>This is no file on this PC. Save the picture as a file first, then drop that.</source>
        <translation>This is no file on this PC. Save the picture as a file first, then drop that.</translation>
    </message>
    <message>
        <source>Drop one picture file, and nothing else.</source>
        <translation>Drop one picture file, and nothing else.</translation>
    </message>
    <message>
        <source>One moment, please: the last step is still running. Drop the picture again then.</source>
        <translation>One moment, please: the last step is still running. Drop the picture again then.</translation>
    </message>
    <message>
        <source>Finish this page first, or go back with Esc. Then drop the picture again.</source>
        <translation>Finish this page first, or go back with Esc. Then drop the picture again.</translation>
    </message>
    <message>
        <source>This resident&apos;s card has no photo.</source>
        <translation>This resident&apos;s card has no photo.</translation>
    </message>
    <message>
        <source>This record has its photo already. F6 takes another one.</source>
        <translation>This record has its photo already. F6 takes another one.</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>✓ Sent to the printer</source>
        <translation>✓ Sent to the printer</translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation>Ready to print</translation>
    </message>
    <message>
        <source>Application form with photo (A4)</source>
        <translation>Application form with photo (A4)</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>F11 prints both. Saved already: nothing is lost if the printer stops.</source>
        <translation>F11 prints both. Saved already: nothing is lost if the printer stops.</translation>
    </message>
    <message>
        <source>Give the papers to the resident, then F12. Did nothing come out? F11 prints again.</source>
        <translation>Give the papers to the resident, then F12. Did nothing come out? F11 prints again.</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The settings can&apos;t be used: {fault}. Correct the file, then start again.</source>
        <translation>The settings can&apos;t be used: {fault}. Correct the file, then start again.</translation>
    </message>
    <message>
        <source>Unknown settings were passed over: {fault}.</source>
        <translation>Unknown settings were passed over: {fault}.</translation>
    </message>
    <message>
        <source>Off: the optional packages for it are not installed. IT installs them with:</source>
        <translation>Off: the optional packages for it are not installed. IT installs them with:</translation>
    </message>
    <message>
        <source>The page with the test codes was printed.</source>
        <translation>The page with the test codes was printed.</translation>
    </message>
    <message>
        <source>The settings could not be saved: {why}. Ask IT for write access to their folder.</source>
        <translation>The settings could not be saved: {why}. Ask IT for write access to their folder.</translation>
    </message>
    <message>
        <source>Saved. The settings are used from the next start.</source>
        <translation>Saved. The settings are used from the next start.</translation>
    </message>
</context>
<context>
    <name>PutAsidePage</name>
    <message>
        <source>Put this visit aside</source>
        <translation>Put this visit aside</translation>
    </message>
    <message>
        <source>The record and an accepted photo stay. Scan the form again at any counter to go on.</source>
        <translation>The record and an accepted photo stay. Scan the form again at any counter to go on.</translation>
    </message>
    <message>
        <source>Reason, for instance: forgot the identity document</source>
        <translation>Reason, for instance: forgot the identity document</translation>
    </message>
    <message>
        <source>Put aside  (Enter)</source>
        <translation>Put aside  (Enter)</translation>
    </message>
    <message>
        <source>Back  (Esc)</source>
        <translation>Back  (Esc)</translation>
    </message>
</context>
<context>
    <name>ReadBackPage</name>
    <message>
        <source>Read this to the resident</source>
        <translation>Read this to the resident</translation>
    </message>
    <message>
        <source>Right: open the record  (F10)</source>
        <translation>Right: open the record  (F10)</translation>
    </message>
    <message>
        <source>Someone else  (Esc)</source>
        <translation>Someone else  (Esc)</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>There is no application ID. Scan the form or type its 23 digits.</source>
        <translation>There is no application ID. Scan the form or type its 23 digits.</translation>
    </message>
    <message>
        <source>That is {digits} digits; an application ID has {wanted}. Look at the upper right of the form.</source>
        <translation>That is {digits} digits; an application ID has {wanted}. Look at the upper right of the form.</translation>
    </message>
    <message>
        <source>This code holds {count} different application IDs. Type the ID that is printed on the form.</source>
        <translation>This code holds {count} different application IDs. Type the ID that is printed on the form.</translation>
    </message>
    <message>
        <source>This is not an application ID. Scan the QR code of the application form.</source>
        <translation>This is not an application ID. Scan the QR code of the application form.</translation>
    </message>
    <message>
        <source>This code is not of the kind set for application forms. Type the 23 digits instead.</source>
        <translation>This code is not of the kind set for application forms. Type the 23 digits instead.</translation>
    </message>
    <message>
        <source>The two entries differ. Compare them with the form and type the ID again.</source>
        <translation>The two entries differ. Compare them with the form and type the ID again.</translation>
    </message>
    <message>
        <source>This application ID belongs to another record already. Scan the form to open that record.</source>
        <translation>This application ID belongs to another record already. Scan the form to open that record.</translation>
    </message>
    <message>
        <source>The name is missing. Type it as the register has it.</source>
        <translation>The name is missing. Type it as the register has it.</translation>
    </message>
    <message>
        <source>The reading is missing. Ask the resident and type it.</source>
        <translation>The reading is missing. Ask the resident and type it.</translation>
    </message>
    <message>
        <source>The reading holds characters that are not kana.</source>
        <translation>The reading holds characters that are not kana.</translation>
    </message>
    <message>
        <source>The birth date is missing.</source>
        <translation>The birth date is missing.</translation>
    </message>
    <message>
        <source>The birth date can&apos;t be read. Write it as 1970-03-02 or S45.3.2.</source>
        <translation>The birth date can&apos;t be read. Write it as 1970-03-02 or S45.3.2.</translation>
    </message>
    <message>
        <source>The birth date lies in the future.</source>
        <translation>The birth date lies in the future.</translation>
    </message>
    <message>
        <source>By the birth date the resident would be over {years} years old. Check the era.</source>
        <translation>By the birth date the resident would be over {years} years old. Check the era.</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>The address is missing.</translation>
    </message>
    <message>
        <source>This date can&apos;t be read. Write it as 2026-11-24 or R8.11.24.</source>
        <translation>This date can&apos;t be read. Write it as 2026-11-24 or R8.11.24.</translation>
    </message>
    <message>
        <source>There is no record for this. Fill in the fields, or search by reading and birth date.</source>
        <translation>There is no record for this. Fill in the fields, or search by reading and birth date.</translation>
    </message>
    <message>
        <source>Someone else changed this record meanwhile. Look at the new values and repeat your change.</source>
        <translation>Someone else changed this record meanwhile. Look at the new values and repeat your change.</translation>
    </message>
    <message>
        <source>Write the reason; one sentence is enough.</source>
        <translation>Write the reason; one sentence is enough.</translation>
    </message>
    <message>
        <source>The form was printed on {issued}, but name or address changed on {changed}: its ID is of the old data. Print a new form, or open the form with the newer ID.</source>
        <translation>The form was printed on {issued}, but name or address changed on {changed}: its ID is of the old data. Print a new form, or open the form with the newer ID.</translation>
    </message>
    <message>
        <source>This application was made {applied} already. Nothing is left to do; print the receipt again.</source>
        <translation>This application was made {applied} already. Nothing is left to do; print the receipt again.</translation>
    </message>
    <message>
        <source>This resident has another open application. It is flagged; go on with the form in hand.</source>
        <translation>This resident has another open application. It is flagged; go on with the form in hand.</translation>
    </message>
    <message>
        <source>This record is open at counter {counter}. Ask there, or wait until that visit ends.</source>
        <translation>This record is open at counter {counter}. Ask there, or wait until that visit ends.</translation>
    </message>
    <message>
        <source>A visit is still open at this counter. Finish it or put it aside first.</source>
        <translation>A visit is still open at this counter. Finish it or put it aside first.</translation>
    </message>
    <message>
        <source>Read name and birth date back to the resident first, and confirm it.</source>
        <translation>Read name and birth date back to the resident first, and confirm it.</translation>
    </message>
    <message>
        <source>That is not possible now. Do the lit step first.</source>
        <translation>That is not possible now. Do the lit step first.</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask a supervisor.</source>
        <translation>Your role may not do this. Ask a supervisor.</translation>
    </message>
    <message>
        <source>This picture is damaged or incomplete. Copy it again or take a new photo.</source>
        <translation>This picture is damaged or incomplete. Copy it again or take a new photo.</translation>
    </message>
    <message>
        <source>This picture is too large to open safely. Save it smaller, or take a photo here.</source>
        <translation>This picture is too large to open safely. Save it smaller, or take a photo here.</translation>
    </message>
    <message>
        <source>The face has too few pixels for a card photo. Come closer or take a larger picture.</source>
        <translation>The face has too few pixels for a card photo. Come closer or take a larger picture.</translation>
    </message>
    <message>
        <source>This file is not a picture. Choose a JPEG, HEIC or PNG file.</source>
        <translation>This file is not a picture. Choose a JPEG, HEIC or PNG file.</translation>
    </message>
    <message>
        <source>This reads as an individual number (12 digits). It must not be stored here and was not taken. Scan the form&apos;s QR code, or write another number without its digits in a row.</source>
        <translation>This reads as an individual number (12 digits). It must not be stored here and was not taken. Scan the form&apos;s QR code, or write another number without its digits in a row.</translation>
    </message>
    <message>
        <source>This code is not known here: “{text}”. Scan the QR code of the application form.</source>
        <translation>This code is not known here: “{text}”. Scan the QR code of the application form.</translation>
    </message>
    <message>
        <source>The code was not read cleanly. Smooth the paper and scan it again.</source>
        <translation>The code was not read cleanly. Smooth the paper and scan it again.</translation>
    </message>
    <message>
        <source>This code comes from a newer version of the program. Ask IT to update this PC.</source>
        <translation>This code comes from a newer version of the program. Ask IT to update this PC.</translation>
    </message>
    <message>
        <source>This receipt is not of this office&apos;s records. Look at the office named on it, or scan the form.</source>
        <translation>This receipt is not of this office&apos;s records. Look at the office named on it, or scan the form.</translation>
    </message>
    <message>
        <source>This voucher slip is of another municipality (code {municipality}), not of this one.</source>
        <translation>This voucher slip is of another municipality (code {municipality}), not of this one.</translation>
    </message>
    <message>
        <source>This voucher slip names the year {year}, which has not come yet. Don&apos;t take it; show it to a supervisor.</source>
        <translation>This voucher slip names the year {year}, which has not come yet. Don&apos;t take it; show it to a supervisor.</translation>
    </message>
    <message>
        <source>This voucher slip was not issued by this office: its signature is wrong. Don&apos;t take it; show it to a supervisor.</source>
        <translation>This voucher slip was not issued by this office: its signature is wrong. Don&apos;t take it; show it to a supervisor.</translation>
    </message>
    <message>
        <source>This is a genuine voucher slip of this office. This version can&apos;t take slips in yet; go on as your office does it.</source>
        <translation>This is a genuine voucher slip of this office. This version can&apos;t take slips in yet; go on as your office does it.</translation>
    </message>
    <message>
        <source>This is a reservation. This version can&apos;t open reservations yet; scan the form or search (F3).</source>
        <translation>This is a reservation. This version can&apos;t open reservations yet; scan the form or search (F3).</translation>
    </message>
    <message>
        <source>This is the label of a card box. This version doesn&apos;t keep cards yet; nothing was changed.</source>
        <translation>This is the label of a card box. This version doesn&apos;t keep cards yet; nothing was changed.</translation>
    </message>
    <message>
        <source>This is a staff badge. Signing in by badge is not possible yet; nothing was changed.</source>
        <translation>This is a staff badge. Signing in by badge is not possible yet; nothing was changed.</translation>
    </message>
    <message>
        <source>This is a test code for setting up the scanner. It works only in the settings, under Scanner.</source>
        <translation>This is a test code for setting up the scanner. It works only in the settings, under Scanner.</translation>
    </message>
    <message>
        <source>That code is of the record that is open already. Go on; nothing was changed.</source>
        <translation>That code is of the record that is open already. Go on; nothing was changed.</translation>
    </message>
    <message>
        <source>Another code was scanned, but the new record here is not saved yet. Save it first, or drop it with Ctrl+F12 and go on to the other one.</source>
        <translation>Another code was scanned, but the new record here is not saved yet. Save it first, or drop it with Ctrl+F12 and go on to the other one.</translation>
    </message>
    <message>
        <source>Another code was scanned, but this visit is not finished. Go on with it, or put it aside with Ctrl+F12 and go on to the other one.</source>
        <translation>Another code was scanned, but this visit is not finished. Go on with it, or put it aside with Ctrl+F12 and go on to the other one.</translation>
    </message>
    <message>
        <source>Another code was scanned. If this resident has the papers, Ctrl+F12 finishes the visit and goes on to the other one.</source>
        <translation>Another code was scanned. If this resident has the papers, Ctrl+F12 finishes the visit and goes on to the other one.</translation>
    </message>
    <message>
        <source>This is a video. Choose a still picture.</source>
        <translation>This is a video. Choose a still picture.</translation>
    </message>
    <message>
        <source>This picture moves (an animation). Choose a still picture.</source>
        <translation>This picture moves (an animation). Choose a still picture.</translation>
    </message>
    <message>
        <source>This file holds several pages. Save the page with the photo alone.</source>
        <translation>This file holds several pages. Save the page with the photo alone.</translation>
    </message>
    <message>
        <source>This picture has printing colours (CMYK), which the card can&apos;t take. Ask for the original, or take a photo here.</source>
        <translation>This picture has printing colours (CMYK), which the card can&apos;t take. Ask for the original, or take a photo here.</translation>
    </message>
    <message>
        <source>Pictures of this kind ({format}) can&apos;t be used. Save it as JPEG, or take a photo here.</source>
        <translation>Pictures of this kind ({format}) can&apos;t be used. Save it as JPEG, or take a photo here.</translation>
    </message>
    <message>
        <source>This file is empty. Copy it again from the phone or the memory card.</source>
        <translation>This file is empty. Copy it again from the phone or the memory card.</translation>
    </message>
    <message>
        <source>The picture lay on its side or upside down and was turned upright. Check that it is the right way up.</source>
        <translation>The picture lay on its side or upside down and was turned upright. Check that it is the right way up.</translation>
    </message>
    <message>
        <source>No face can be seen. Look straight into the camera.</source>
        <translation>No face can be seen. Look straight into the camera.</translation>
    </message>
    <message>
        <source>This looks like a drawing or a computer image. A photo of the person is needed.</source>
        <translation>This looks like a drawing or a computer image. A photo of the person is needed.</translation>
    </message>
    <message>
        <source>This does not look like a person&apos;s whole face: it is covered, or a drawing. Uncover it.</source>
        <translation>This does not look like a person&apos;s whole face: it is covered, or a drawing. Uncover it.</translation>
    </message>
    <message>
        <source>More than one face is in the picture. Only one person, please.</source>
        <translation>More than one face is in the picture. Only one person, please.</translation>
    </message>
    <message>
        <source>The face is too small. Come closer to the camera.</source>
        <translation>The face is too small. Come closer to the camera.</translation>
    </message>
    <message>
        <source>The face is too large. Move back a little.</source>
        <translation>The face is too large. Move back a little.</translation>
    </message>
    <message>
        <source>The face is not in the middle. Move into the guide.</source>
        <translation>The face is not in the middle. Move into the guide.</translation>
    </message>
    <message>
        <source>The head is tilted. Hold it upright.</source>
        <translation>The head is tilted. Hold it upright.</translation>
    </message>
    <message>
        <source>The head is turned. Face the camera straight on.</source>
        <translation>The head is turned. Face the camera straight on.</translation>
    </message>
    <message>
        <source>The chin is too high or too low. Look into the lens.</source>
        <translation>The chin is too high or too low. Look into the lens.</translation>
    </message>
    <message>
        <source>The eyes are shut. Open them and look into the lens.</source>
        <translation>The eyes are shut. Open them and look into the lens.</translation>
    </message>
    <message>
        <source>The eyes can&apos;t be seen. Take off dark glasses and put hair out of the face.</source>
        <translation>The eyes can&apos;t be seen. Take off dark glasses and put hair out of the face.</translation>
    </message>
    <message>
        <source>The glasses reflect the light. Lower the chin a little, or take them off.</source>
        <translation>The glasses reflect the light. Lower the chin a little, or take them off.</translation>
    </message>
    <message>
        <source>The eyes are red from the flash. Switch the flash off.</source>
        <translation>The eyes are red from the flash. Switch the flash off.</translation>
    </message>
    <message>
        <source>The mouth is open. Close it.</source>
        <translation>The mouth is open. Close it.</translation>
    </message>
    <message>
        <source>The mouth can&apos;t be seen. Take off the mask.</source>
        <translation>The mouth can&apos;t be seen. Take off the mask.</translation>
    </message>
    <message>
        <source>Something covers the face. Put hair, hands and scarf out of it.</source>
        <translation>Something covers the face. Put hair, hands and scarf out of it.</translation>
    </message>
    <message>
        <source>The head is covered. Take off the hat.</source>
        <translation>The head is covered. Take off the hat.</translation>
    </message>
    <message>
        <source>The picture is blurred. Hold still, or wipe the lens.</source>
        <translation>The picture is blurred. Hold still, or wipe the lens.</translation>
    </message>
    <message>
        <source>The picture shook. Hold still for a moment.</source>
        <translation>The picture shook. Hold still for a moment.</translation>
    </message>
    <message>
        <source>The face is too dark. Switch on the light in front.</source>
        <translation>The face is too dark. Switch on the light in front.</translation>
    </message>
    <message>
        <source>The face is too bright. Turn the light down.</source>
        <translation>The face is too bright. Turn the light down.</translation>
    </message>
    <message>
        <source>One side of the face is darker. Light it from the front.</source>
        <translation>One side of the face is darker. Light it from the front.</translation>
    </message>
    <message>
        <source>The picture is pale, as through fog. Wipe the lens and light the face from the front.</source>
        <translation>The picture is pale, as through fog. Wipe the lens and light the face from the front.</translation>
    </message>
    <message>
        <source>The colours are not natural. Switch off coloured light and picture effects.</source>
        <translation>The colours are not natural. Switch off coloured light and picture effects.</translation>
    </message>
    <message>
        <source>Something shows behind the head. Use the plain background.</source>
        <translation>Something shows behind the head. Use the plain background.</translation>
    </message>
    <message>
        <source>A shadow falls on the background. Move away from the wall, or light it too.</source>
        <translation>A shadow falls on the background. Move away from the wall, or light it too.</translation>
    </message>
    <message>
        <source>The picture was compressed too much. Use the original, or take a photo here.</source>
        <translation>The picture was compressed too much. Use the original, or take a photo here.</translation>
    </message>
    <message>
        <source>The head is too near the edge. Leave room above and beside it.</source>
        <translation>The head is too near the edge. Leave room above and beside it.</translation>
    </message>
    <message>
        <source>The picture has no colour. A card photo is in colour.</source>
        <translation>The picture has no colour. A card photo is in colour.</translation>
    </message>
    <message>
        <source>A child under one year has a card without a photo.</source>
        <translation>A child under one year has a card without a photo.</translation>
    </message>
    <message>
        <source>A photo is needed at this age. Go back with F6 and take one.</source>
        <translation>A photo is needed at this age. Go back with F6 and take one.</translation>
    </message>
    <message>
        <source>This form was withdrawn. Scan the form that was issued after it.</source>
        <translation>This form was withdrawn. Scan the form that was issued after it.</translation>
    </message>
    <message>
        <source>This photo was not taken in this visit and was not used. Take a new one.</source>
        <translation>This photo was not taken in this visit and was not used. Take a new one.</translation>
    </message>
    <message>
        <source>Look at what is listed beside the picture first, and tick each line.</source>
        <translation>Look at what is listed beside the picture first, and tick each line.</translation>
    </message>
    <message>
        <source>This picture was taken while another record was open. Take a new one.</source>
        <translation>This picture was taken while another record was open. Take a new one.</translation>
    </message>
    <message>
        <source>No photo exception of this application waits for approval. Look at the ID.</source>
        <translation>No photo exception of this application waits for approval. Look at the ID.</translation>
    </message>
    <message>
        <source>Who accepted the photo can&apos;t approve it too. Ask another supervisor.</source>
        <translation>Who accepted the photo can&apos;t approve it too. Ask another supervisor.</translation>
    </message>
    <message>
        <source>No photo of this application has a name board: there is none yet, or it was deleted.</source>
        <translation>No photo of this application has a name board: there is none yet, or it was deleted.</translation>
    </message>
    <message>
        <source>Somebody who can be mistaken for this resident came today. Choose beside the picture who sits here.</source>
        <translation>Somebody who can be mistaken for this resident came today. Choose beside the picture who sits here.</translation>
    </message>
    <message>
        <source>You chose somebody whose record is not open. Ask for name and birth date. If it is the one you chose, put this visit aside and scan the right form.</source>
        <translation>You chose somebody whose record is not open. Ask for name and birth date. If it is the one you chose, put this visit aside and scan the right form.</translation>
    </message>
    <message>
        <source>The face looks different from this resident&apos;s photo of {taken}. Faces change: if it is the same person, go on.</source>
        <translation>The face looks different from this resident&apos;s photo of {taken}. Faces change: if it is the same person, go on.</translation>
    </message>
    <message>
        <source>The face looks like {name}&apos;s photo, taken here at {time}. Is the right person here? Twins and families look alike: then go on.</source>
        <translation>The face looks like {name}&apos;s photo, taken here at {time}. Is the right person here? Twins and families look alike: then go on.</translation>
    </message>
    <message>
        <source>The documents are not enough yet. One of these sets is: {sets}.</source>
        <translation>The documents are not enough yet. One of these sets is: {sets}.</translation>
    </message>
    <message>
        <source>A legal representative must be here; tick what identifies the representative.</source>
        <translation>A legal representative must be here; tick what identifies the representative.</translation>
    </message>
    <message>
        <source>The representative&apos;s documents are not enough yet. One of these sets is: {sets}.</source>
        <translation>The representative&apos;s documents are not enough yet. One of these sets is: {sets}.</translation>
    </message>
    <message>
        <source>No font on this PC has: {characters}. The paper shows 〓; the record is flagged.</source>
        <translation>No font on this PC has: {characters}. The paper shows 〓; the record is flagged.</translation>
    </message>
</context>
<context>
    <name>ReceptionView</name>
    <message>
        <source>Finish this page first, or go back with Esc.</source>
        <translation>Finish this page first, or go back with Esc.</translation>
    </message>
    <message>
        <source>There is no picture to take. Check the camera, or choose a photo file with F4.</source>
        <translation>There is no picture to take. Check the camera, or choose a photo file with F4.</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Choose a photo</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>Pictures ({patterns})</translation>
    </message>
    <message>
        <source>The picture is being read and judged. One moment, please …</source>
        <translation>The picture is being read and judged. One moment, please …</translation>
    </message>
    <message>
        <source>Another form was scanned</source>
        <translation>Another form was scanned</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>What this code stands for is not possible at this moment.</source>
        <translation>What this code stands for is not possible at this moment.</translation>
    </message>
    <message>
        <source>The program ended in the middle of this visit. It is here again; go on.</source>
        <translation>The program ended in the middle of this visit. It is here again; go on.</translation>
    </message>
    <message>
        <source>Search for it</source>
        <translation>Search for it</translation>
    </message>
    <message>
        <source>Drop and go on</source>
        <translation>Drop and go on</translation>
    </message>
    <message>
        <source>Put aside and go on</source>
        <translation>Put aside and go on</translation>
    </message>
    <message>
        <source>Finish and go on</source>
        <translation>Finish and go on</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>{years} years</source>
        <translation>{years} years</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>No record is open. It appears here when a form is scanned.</source>
        <translation>No record is open. It appears here when a form is scanned.</translation>
    </message>
    <message>
        <source>Correct the record  (Shift+F2)</source>
        <translation>Correct the record  (Shift+F2)</translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation>Application ID</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Form issued</source>
        <translation>Form issued</translation>
    </message>
</context>
<context>
    <name>RefusedPage</name>
    <message>
        <source>✕ This form is out of date</source>
        <translation>✕ This form is out of date</translation>
    </message>
    <message>
        <source>✓ Already applied</source>
        <translation>✓ Already applied</translation>
    </message>
    <message>
        <source>Print a new form and withdraw this one  (F11)</source>
        <translation>Print a new form and withdraw this one  (F11)</translation>
    </message>
    <message>
        <source>Print the receipt again  (F11)</source>
        <translation>Print the receipt again  (F11)</translation>
    </message>
    <message>
        <source>Back  (Esc)</source>
        <translation>Back  (Esc)</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>Application form</source>
        <translation>Application form</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Receipt</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>Reservation</translation>
    </message>
    <message>
        <source>Voucher slip</source>
        <translation>Voucher slip</translation>
    </message>
    <message>
        <source>Card box</source>
        <translation>Card box</translation>
    </message>
    <message>
        <source>Staff badge</source>
        <translation>Staff badge</translation>
    </message>
    <message>
        <source>Command sheet</source>
        <translation>Command sheet</translation>
    </message>
    <message>
        <source>Scanner set-up</source>
        <translation>Scanner set-up</translation>
    </message>
    <message>
        <source>Misread code</source>
        <translation>Misread code</translation>
    </message>
    <message>
        <source>Code of a newer version</source>
        <translation>Code of a newer version</translation>
    </message>
    <message>
        <source>Individual number</source>
        <translation>Individual number</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Unknown code</translation>
    </message>
    <message>
        <source>Record opened</source>
        <translation>Record opened</translation>
    </message>
    <message>
        <source>Earlier visit shown</source>
        <translation>Earlier visit shown</translation>
    </message>
    <message>
        <source>Asked first: new record not saved</source>
        <translation>Asked first: new record not saved</translation>
    </message>
    <message>
        <source>Asked first: visit not finished</source>
        <translation>Asked first: visit not finished</translation>
    </message>
    <message>
        <source>Asked first: visit not ended</source>
        <translation>Asked first: visit not ended</translation>
    </message>
    <message>
        <source>Open already</source>
        <translation>Open already</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>No use for it yet</source>
        <translation>No use for it yet</translation>
    </message>
    <message>
        <source>Done as with its key</source>
        <translation>Done as with its key</translation>
    </message>
    <message>
        <source>For setting up only</source>
        <translation>For setting up only</translation>
    </message>
    <message>
        <source>To be scanned again</source>
        <translation>To be scanned again</translation>
    </message>
    <message>
        <source>Refused, not kept</source>
        <translation>Refused, not kept</translation>
    </message>
    <message>
        <source>Not known here</source>
        <translation>Not known here</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>Scanned</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Not done</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>Not done: the next scan came too soon. Scan it again.</source>
        <translation>Not done: the next scan came too soon. Scan it again.</translation>
    </message>
    <message>
        <source>Not possible at that moment</source>
        <translation>Not possible at that moment</translation>
    </message>
</context>
<context>
    <name>ScanHistoryDialog</name>
    <message>
        <source>Last scans</source>
        <translation>Last scans</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>What it was</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>What came of it</translation>
    </message>
    <message>
        <source>Nothing was scanned since the program was started.</source>
        <translation>Nothing was scanned since the program was started.</translation>
    </message>
    <message>
        <source>Only here and only until the program ends; nothing of it is stored.</source>
        <translation>Only here and only until the program ends; nothing of it is stored.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>ScannerPanel</name>
    <message>
        <source>Print the codes</source>
        <translation>Print the codes</translation>
    </message>
    <message>
        <source>Stop the set-up</source>
        <translation>Stop the set-up</translation>
    </message>
    <message>
        <source>The codes came from two scanners. Scan both with the same one.</source>
        <translation>The codes came from two scanners. Scan both with the same one.</translation>
    </message>
    <message>
        <source>That was the other code. Scan the one that is shown.</source>
        <translation>That was the other code. Scan the one that is shown.</translation>
    </message>
    <message>
        <source>That was another code, or the scanner changes characters beyond repair. Set its keyboard to Japan (106/109), or connect it as a serial port (USB-COM), and scan again.</source>
        <translation>That was another code, or the scanner changes characters beyond repair. Set its keyboard to Japan (106/109), or connect it as a serial port (USB-COM), and scan again.</translation>
    </message>
    <message>
        <source>Understood and saved: {connection}.</source>
        <translation>Understood and saved: {connection}.</translation>
    </message>
    <message>
        <source>Before each code: “{prefix}”, after it: “{suffix}”. They are taken off.</source>
        <translation>Before each code: “{prefix}”, after it: “{suffix}”. They are taken off.</translation>
    </message>
    <message>
        <source>Pause between keys: up to {longest} ms; {allowed} ms are allowed.</source>
        <translation>Pause between keys: up to {longest} ms; {allowed} ms are allowed.</translation>
    </message>
    <message>
        <source>Its keyboard is of another country; codes are mended. Better set it to this PC&apos;s.</source>
        <translation>Its keyboard is of another country; codes are mended. Better set it to this PC&apos;s.</translation>
    </message>
    <message>
        <source>Caps Lock was on. Please switch it off.</source>
        <translation>Caps Lock was on. Please switch it off.</translation>
    </message>
    <message>
        <source>Japanese input was on. Codes are understood all the same.</source>
        <translation>Japanese input was on. Codes are understood all the same.</translation>
    </message>
    <message>
        <source>It types slowly. Set the pause between its characters to 0 and do this again.</source>
        <translation>It types slowly. Set the pause between its characters to 0 and do this again.</translation>
    </message>
    <message>
        <source>It ends a code with Enter.</source>
        <translation>It ends a code with Enter.</translation>
    </message>
    <message>
        <source>It ends a code with Tab.</source>
        <translation>It ends a code with Tab.</translation>
    </message>
    <message>
        <source>It ends a code with nothing. Enter (CR) would be quicker.</source>
        <translation>It ends a code with nothing. Enter (CR) would be quicker.</translation>
    </message>
    <message>
        <source>Scan code {number} of {count}, here or on the printed page.</source>
        <translation>Scan code {number} of {count}, here or on the printed page.</translation>
    </message>
    <message>
        <source>Set up the scanner</source>
        <translation>Set up the scanner</translation>
    </message>
    <message>
        <source>Two test codes tell how the scanner is set. No record is opened.</source>
        <translation>Two test codes tell how the scanner is set. No record is opened.</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>Reading, or its beginning</source>
        <translation>Reading, or its beginning</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Search  (Enter)</source>
        <translation>Search  (Enter)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Nobody was found. Try only the beginning of the reading, or only the birth date.</source>
        <translation>Nobody was found. Try only the beginning of the reading, or only the birth date.</translation>
    </message>
    <message>
        <source>Type the reading or the birth date. Enter opens the marked record.</source>
        <translation>Type the reading or the birth date. Enter opens the marked record.</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Office</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Code of the municipality (six digits)</source>
        <translation>Code of the municipality (six digits)</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>Name of the office</translation>
    </message>
    <message>
        <source>Telephone and hours, for receipts</source>
        <translation>Telephone and hours, for receipts</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Counter</translation>
    </message>
    <message>
        <source>Number of this counter</source>
        <translation>Number of this counter</translation>
    </message>
    <message>
        <source>Staff ID</source>
        <translation>Staff ID</translation>
    </message>
    <message>
        <source>Staff name</source>
        <translation>Staff name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Database</translation>
    </message>
    <message>
        <source>Address; empty: a file on this PC</source>
        <translation>Address; empty: a file on this PC</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Camera: its name, number, path or URL</source>
        <translation>Camera: its name, number, path or URL</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Width in pixels</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Height in pixels</translation>
    </message>
    <message>
        <source>Live picture as in a mirror</source>
        <translation>Live picture as in a mirror</translation>
    </message>
    <message>
        <source>Document camera</source>
        <translation>Document camera</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Automatic shutter</source>
        <translation>Automatic shutter</translation>
    </message>
    <message>
        <source>Countdown in seconds; 0: none</source>
        <translation>Countdown in seconds; 0: none</translation>
    </message>
    <message>
        <source>Pictures at one press</source>
        <translation>Pictures at one press</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>Tones</translation>
    </message>
    <message>
        <source>Take the tint of the lamps out of photos</source>
        <translation>Take the tint of the lamps out of photos</translation>
    </message>
    <message>
        <source>Whiten a plain background of photos</source>
        <translation>Whiten a plain background of photos</translation>
    </message>
    <message>
        <source>Compare faces against mix-ups</source>
        <translation>Compare faces against mix-ups</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connection</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>Serial port</translation>
    </message>
    <message>
        <source>Serial speed (baud)</source>
        <translation>Serial speed (baud)</translation>
    </message>
    <message>
        <source>Longest pause between keys (ms)</source>
        <translation>Longest pause between keys (ms)</translation>
    </message>
    <message>
        <source>Keyboard of the scanner</source>
        <translation>Keyboard of the scanner</translation>
    </message>
    <message>
        <source>Text before each code</source>
        <translation>Text before each code</translation>
    </message>
    <message>
        <source>Text after each code</source>
        <translation>Text after each code</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>Print on</translation>
    </message>
    <message>
        <source>Name; empty: the system&apos;s default printer</source>
        <translation>Name; empty: the system&apos;s default printer</translation>
    </message>
    <message>
        <source>Folder for PDF files</source>
        <translation>Folder for PDF files</translation>
    </message>
    <message>
        <source>Paper of the receipt</source>
        <translation>Paper of the receipt</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>Forms</translation>
    </message>
    <message>
        <source>Pattern of the application ID in a code</source>
        <translation>Pattern of the application ID in a code</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Screen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Real camera</source>
        <translation>Real camera</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simulated</translation>
    </message>
    <message>
        <source>Types like a keyboard</source>
        <translation>Types like a keyboard</translation>
    </message>
    <message>
        <source>Recognise by itself</source>
        <translation>Recognise by itself</translation>
    </message>
    <message>
        <source>The same as this PC&apos;s</source>
        <translation>The same as this PC&apos;s</translation>
    </message>
    <message>
        <source>US scanner on a Japanese PC</source>
        <translation>US scanner on a Japanese PC</translation>
    </message>
    <message>
        <source>Japanese scanner on a US PC</source>
        <translation>Japanese scanner on a US PC</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>PDF files in a folder</source>
        <translation>PDF files in a folder</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80 mm roll</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanese</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Counter clerk</source>
        <translation>Counter clerk</translation>
    </message>
    <message>
        <source>Back officer</source>
        <translation>Back officer</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Used from the next start of the program.</source>
        <translation>Used from the next start of the program.</translation>
    </message>
</context>
<context>
    <name>ShotPage</name>
    <message>
        <source>✓ Fit for the card</source>
        <translation>✓ Fit for the card</translation>
    </message>
    <message>
        <source>✕ Not fit yet</source>
        <translation>✕ Not fit yet</translation>
    </message>
    <message>
        <source>○ Fit, as soon as you have looked</source>
        <translation>○ Fit, as soon as you have looked</translation>
    </message>
    <message>
        <source>Is this the face of the person whose name stands above? Compare them.</source>
        <translation>Is this the face of the person whose name stands above? Compare them.</translation>
    </message>
    <message>
        <source>Yes: F7 accepts it. No: F6 takes a new one.</source>
        <translation>Yes: F7 accepts it. No: F6 takes a new one.</translation>
    </message>
    <message>
        <source>F6 takes a new one. F8 accepts it by exception, with a written reason.</source>
        <translation>F6 takes a new one. F8 accepts it by exception, with a written reason.</translation>
    </message>
    <message>
        <source>Keys 1 to {count}, ← and → show the other pictures of the burst.</source>
        <translation>Keys 1 to {count}, ← and → show the other pictures of the burst.</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>Search again</source>
        <translation>Search again</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>1 Form</source>
        <translation>1 Form</translation>
    </message>
    <message>
        <source>Scan the form&apos;s QR code (F2 type, F3 search)</source>
        <translation>Scan the form&apos;s QR code (F2 type, F3 search)</translation>
    </message>
    <message>
        <source>2 Photo</source>
        <translation>2 Photo</translation>
    </message>
    <message>
        <source>Shoot with Space or F5</source>
        <translation>Shoot with Space or F5</translation>
    </message>
    <message>
        <source>3 Identity</source>
        <translation>3 Identity</translation>
    </message>
    <message>
        <source>Tick what you have seen, then F9</source>
        <translation>Tick what you have seen, then F9</translation>
    </message>
    <message>
        <source>4 Summary</source>
        <translation>4 Summary</translation>
    </message>
    <message>
        <source>Let the resident read it, then F10</source>
        <translation>Let the resident read it, then F10</translation>
    </message>
    <message>
        <source>5 Print</source>
        <translation>5 Print</translation>
    </message>
    <message>
        <source>F11 prints form and receipt</source>
        <translation>F11 prints form and receipt</translation>
    </message>
    <message>
        <source>6 Hand out</source>
        <translation>6 Hand out</translation>
    </message>
    <message>
        <source>Papers handed out? F12 for the next resident</source>
        <translation>Papers handed out? F12 for the next resident</translation>
    </message>
    <message>
        <source>Compare the picture (F6 takes a new one)</source>
        <translation>Compare the picture (F6 takes a new one)</translation>
    </message>
    <message>
        <source>done</source>
        <translation>done</translation>
    </message>
    <message>
        <source>now</source>
        <translation>now</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>to come</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Are name, face and address yours?</source>
        <translation>Are name, face and address yours?</translation>
    </message>
    <message>
        <source>Are name and address right?</source>
        <translation>Are name and address right?</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Route</translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation>Application ID</translation>
    </message>
    <message>
        <source>Turn the screen to the resident. Yes: F10. An error: Shift+F2 corrects it, F6 takes a new photo.</source>
        <translation>Turn the screen to the resident. Yes: F10. An error: Shift+F2 corrects it, F6 takes a new photo.</translation>
    </message>
</context>
<context>
    <name>TypeIdPage</name>
    <message>
        <source>{first} of {wanted} digits; again {second} of {wanted}</source>
        <translation>{first} of {wanted} digits; again {second} of {wanted}</translation>
    </message>
    <message>
        <source>Type the application ID</source>
        <translation>Type the application ID</translation>
    </message>
    <message>
        <source>23 digits at the upper right of the form. Spaces and hyphens do not matter.</source>
        <translation>23 digits at the upper right of the form. Spaces and hyphens do not matter.</translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation>Application ID</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>Open  (Enter)</source>
        <translation>Open  (Enter)</translation>
    </message>
</context>
</TS>
