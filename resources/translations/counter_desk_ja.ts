<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>Action</name>
    <message>
        <source>Help</source>
        <translation>ヘルプ</translation>
    </message>
    <message>
        <source>Type ID</source>
        <translation>ID入力</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Photo file</source>
        <translation>写真ファイル</translation>
    </message>
    <message>
        <source>Shoot</source>
        <translation>撮影</translation>
    </message>
    <message>
        <source>Retake</source>
        <translation>撮り直し</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>写真を採用</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>本人確認</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次の方</translation>
    </message>
    <message>
        <source>Exception</source>
        <translation>例外</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>内容確認</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>印刷</translation>
    </message>
    <message>
        <source>Correct the record</source>
        <translation>記録を訂正</translation>
    </message>
    <message>
        <source>Put aside</source>
        <translation>中断</translation>
    </message>
    <message>
        <source>Auto shutter on / off</source>
        <translation>自動シャッター 入／切</translation>
    </message>
    <message>
        <source>Previous picture of the burst</source>
        <translation>連写の前の写真</translation>
    </message>
    <message>
        <source>Next picture of the burst</source>
        <translation>連写の次の写真</translation>
    </message>
    <message>
        <source>Go on to what was scanned</source>
        <translation>読み取ったものへ進む</translation>
    </message>
    <message>
        <source>Last scans</source>
        <translation>読み取り履歴</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
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
        <translation>取り違え注意:本日、よく似た方の受付があります</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>この記録</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>ほか {count} 人</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>ID ends in</source>
        <translation>ID末尾</translation>
    </message>
    <message>
        <source>{time} counter {counter}, now</source>
        <translation>{time} 窓口{counter} 受付中</translation>
    </message>
    <message>
        <source>{time} counter {counter}</source>
        <translation>{time} 窓口{counter}</translation>
    </message>
</context>
<context>
    <name>BurstRow</name>
    <message>
        <source>Picture {number}, fit</source>
        <translation>{number}枚目、適合</translation>
    </message>
    <message>
        <source>Picture {number}, not fit</source>
        <translation>{number}枚目、不適合</translation>
    </message>
</context>
<context>
    <name>CameraPanel</name>
    <message>
        <source>Choose a camera first.</source>
        <translation>先にカメラを選んでください。</translation>
    </message>
    <message>
        <source>Stop the test picture</source>
        <translation>テスト表示を止める</translation>
    </message>
    <message>
        <source>The camera is starting …</source>
        <translation>カメラを準備しています…</translation>
    </message>
    <message>
        <source>Test picture</source>
        <translation>テスト表示</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {rate} frames a second
Light {light} % ({word})</source>
        <translation>{width} × {height} 画素、毎秒 {rate} コマ
明るさ {light} %（{word}）</translation>
    </message>
    <message>
        <source>dark: more light, please</source>
        <translation>暗い：照明を足してください</translation>
    </message>
    <message>
        <source>too bright</source>
        <translation>明るすぎ</translation>
    </message>
    <message>
        <source>good</source>
        <translation>良好</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Rows taken: {good}. Rows refused: {bad}.</source>
        <translation>取り込んだ行: {good}。取り込まなかった行: {bad}。</translation>
    </message>
    <message>
        <source>Nothing was written (--dry-run). Rows that would be taken: {good}. Refused: {bad}.</source>
        <translation>書き込みはしていません(--dry-run)。取り込める行: {good}。取り込めない行: {bad}。</translation>
    </message>
    <message>
        <source>No row was taken (--strict). Rows to mend: {bad}.</source>
        <translation>どの行も取り込んでいません(--strict)。直す行: {bad}。</translation>
    </message>
    <message>
        <source>Row {row}: {why}</source>
        <translation>{row} 行目: {why}</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read as a residents&apos; file. It must be CSV in CP932 or UTF-8, with the headings {headings}.</source>
        <translation>{file} は住民ファイルとして読めません。CP932 か UTF-8 の CSV で、見出し {headings} が必要です。</translation>
    </message>
    <message>
        <source>No code was found in {file}.</source>
        <translation>{file} にコードは見つかりません。</translation>
    </message>
    <message>
        <source>{file} is a folder. Name the pictures in it, for example {file}/*.jpg.</source>
        <translation>{file} はフォルダーです。中の画像を指定してください(例: {file}/*.jpg)。</translation>
    </message>
    <message>
        <source>No file fits {file}. Look at the folder&apos;s name.</source>
        <translation>{file} に当てはまるファイルがありません。フォルダー名を確認してください。</translation>
    </message>
    <message>
        <source>Please look: {what}</source>
        <translation>目視確認: {what}</translation>
    </message>
    <message>
        <source>The picture can&apos;t be written to {folder}: {why}.</source>
        <translation>画像を {folder} に保存できません：{why}。</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: {why}.</source>
        <translation>{file} に書き込めません: {why}</translation>
    </message>
    <message>
        <source>The database is ready: {where}</source>
        <translation>データベースの準備ができました: {where}</translation>
    </message>
    <message>
        <source>{where}: version {current}, this program wants {wanted}.</source>
        <translation>{where}: 版 {current}、このプログラムに必要な版 {wanted}。</translation>
    </message>
    <message>
        <source>{file}: {key} can&apos;t be used. Allowed: {allowed}.</source>
        <translation>{file}: {key} の値は使えません。使える値: {allowed}。</translation>
    </message>
</context>
<context>
    <name>CorrectPage</name>
    <message>
        <source>Correct the record</source>
        <translation>記録を訂正</translation>
    </message>
    <message>
        <source>Reason of the change; it is kept with it</source>
        <translation>訂正の理由(記録に残ります)</translation>
    </message>
    <message>
        <source>Save the correction  (Enter)</source>
        <translation>訂正を保存  (Enter)</translation>
    </message>
    <message>
        <source>Back  (Esc)</source>
        <translation>戻る  (Esc)</translation>
    </message>
</context>
<context>
    <name>DemoPanel</name>
    <message>
        <source>Demonstration</source>
        <translation>デモ</translation>
    </message>
    <message>
        <source>Scan this form</source>
        <translation>この申請書を読み取る</translation>
    </message>
    <message>
        <source>Unplug camera</source>
        <translation>カメラを外す</translation>
    </message>
    <message>
        <source>Sample forms</source>
        <translation>見本の申請書</translation>
    </message>
</context>
<context>
    <name>DocumentTicks</name>
    <message>
        <source>A  with a photo</source>
        <translation>A  写真付き</translation>
    </message>
    <message>
        <source>B  without</source>
        <translation>B  写真なし</translation>
    </message>
    <message>
        <source>N  notification</source>
        <translation>N  通知カード</translation>
    </message>
</context>
<context>
    <name>ExceptionForm</name>
    <message>
        <source>More is wrong than this exception covers: a supervisor has to approve it later.</source>
        <translation>この例外の範囲を超えています。あとで責任者の承認が必要です。</translation>
    </message>
    <message>
        <source>Accept by exception</source>
        <translation>例外として採用</translation>
    </message>
    <message>
        <source>Reason in your words; it is printed on the form</source>
        <translation>理由（申請書に印刷されます）</translation>
    </message>
    <message>
        <source>Accept with this reason</source>
        <translation>この理由で採用する</translation>
    </message>
    <message>
        <source>Choose the exception (↑ ↓)</source>
        <translation>例外の種類を選んでください（↑ ↓）</translation>
    </message>
    <message>
        <source>More is wrong than this exception covers: you approve it as a supervisor.</source>
        <translation>この例外の範囲を超えています。採用すると、責任者として承認したことになります。</translation>
    </message>
    <message>
        <source>Choose the exception first.</source>
        <translation>先に例外の種類を選んでください。</translation>
    </message>
    <message>
        <source>Write the reason.</source>
        <translation>理由を書いてください。</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>The disk is full. Nothing was lost; free some space and try again.</source>
        <translation>ディスクがいっぱいです。失われたものはありません。空きを増やして再試行してください。</translation>
    </message>
    <message>
        <source>The database can&apos;t be written. Ask IT for write access to its folder, then try again.</source>
        <translation>データベースに書き込めません。フォルダーの書き込み権限を情報担当に依頼し、再試行してください。</translation>
    </message>
    <message>
        <source>Another program holds the database. Close it or wait a moment, then try again.</source>
        <translation>ほかのプログラムがデータベースを使っています。閉じるか、少し待って再試行してください。</translation>
    </message>
    <message>
        <source>The database can&apos;t be reached. Check the network or the path in the settings, then try again.</source>
        <translation>データベースに接続できません。ネットワークか設定の接続先を確かめ、再試行してください。</translation>
    </message>
    <message>
        <source>The database is damaged. Stop here and ask IT to restore the last backup.</source>
        <translation>データベースが壊れています。ここで止めて、情報担当にバックアップからの復元を依頼してください。</translation>
    </message>
    <message>
        <source>The database was made by a newer version. Update this program before you go on.</source>
        <translation>データベースはより新しい版で作られています。このプログラムを更新してください。</translation>
    </message>
    <message>
        <source>The database is of an older version. Run: counter-desk db migrate</source>
        <translation>データベースの版が古いままです。counter-desk db migrate を実行してください。</translation>
    </message>
    <message>
        <source>The program already runs for this counter. Use its window, or close it first.</source>
        <translation>この窓口のプログラムはすでに動いています。その画面を使うか、先に閉じてください。</translation>
    </message>
    <message>
        <source>The key file of this database is missing. Ask IT to put it back; without it nothing can be read.</source>
        <translation>このデータベースの鍵ファイルがありません。情報担当に元へ戻すよう依頼してください。鍵がないと読めません。</translation>
    </message>
    <message>
        <source>The key file does not fit this database. Ask IT for the right one.</source>
        <translation>鍵ファイルがこのデータベースに合いません。正しい鍵を情報担当に依頼してください。</translation>
    </message>
    <message>
        <source>No camera was found. Plug it in; it comes back by itself. Or choose a photo file.</source>
        <translation>カメラが見つかりません。つなぐと自動で戻ります。写真ファイルも選べます。</translation>
    </message>
    <message>
        <source>Another program uses the camera. Close it, then try again. Or choose a photo file.</source>
        <translation>ほかのプログラムがカメラを使っています。閉じて再試行してください。写真ファイルも選べます。</translation>
    </message>
    <message>
        <source>The camera sends no picture. Check its cable; it comes back by itself. Or choose a photo file.</source>
        <translation>カメラの映像が来ません。ケーブルを確かめてください。自動で戻ります。写真ファイルも選べます。</translation>
    </message>
    <message>
        <source>The camera of the settings is not there. Plug it in; it comes back by itself. Or choose another one in the settings: {detail}.</source>
        <translation>設定のカメラが見つかりません。つなぐと自動で戻ります。設定で別のカメラも選べます：{detail}</translation>
    </message>
    <message>
        <source>This program may not use the camera. Ask IT to allow it (Windows: privacy settings; Linux: group video). Or choose a photo file.</source>
        <translation>カメラの使用が許可されていません。情報担当に許可を依頼してください（Windows：プライバシー設定、Linux：video グループ）。写真ファイルも選べます。</translation>
    </message>
    <message>
        <source>The camera gives only {detail} pixels, too few for a card photo. Choose another camera in the settings, or a photo file.</source>
        <translation>カメラの映像が {detail} 画素しかなく、カードの写真には足りません。設定で別のカメラを選ぶか、写真ファイルを選んでください。</translation>
    </message>
    <message>
        <source>The camera&apos;s picture is black. Open the lens cover and switch on the light. Or choose a photo file.</source>
        <translation>カメラの映像が真っ暗です。レンズカバーを開け、照明をつけてください。写真ファイルも選べます。</translation>
    </message>
    <message>
        <source>The camera&apos;s picture stood still; the camera is being started again. If it does not come back, pull its cable and plug it in again. Or choose a photo file.</source>
        <translation>カメラの映像が止まったため、つなぎ直しています。戻らないときはケーブルを抜き差ししてください。写真ファイルも選べます。</translation>
    </message>
    <message>
        <source>No scanner was found. Plug it in; it comes back by itself. Or type the 23 digits.</source>
        <translation>スキャナーが見つかりません。つなぐと自動で戻ります。23桁の入力もできます。</translation>
    </message>
    <message>
        <source>The scanner is gone. Check its cable; it comes back by itself. Or type the 23 digits.</source>
        <translation>スキャナーが外れました。ケーブルを確かめてください。自動で戻ります。23桁の入力もできます。</translation>
    </message>
    <message>
        <source>The printer of the settings is not there. Choose another one, or save the papers as files.</source>
        <translation>設定のプリンターがありません。別のプリンターを選ぶか、用紙をファイルに保存してください。</translation>
    </message>
    <message>
        <source>The printer has stopped. Check paper and cover, then print again.</source>
        <translation>プリンターが止まっています。用紙とカバーを確かめ、もう一度印刷してください。</translation>
    </message>
    <message>
        <source>The printer did not take the job. Check it, then print again; the visit stays open.</source>
        <translation>プリンターが受け付けませんでした。確かめてもう一度印刷してください。手続きは開いたままです。</translation>
    </message>
    <message>
        <source>The file can&apos;t be read: {detail}. Choose another one.</source>
        <translation>ファイルを読めません: {detail}。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>A file of the program is missing or damaged: {detail}. Install the program again.</source>
        <translation>プログラムのファイルが足りないか壊れています: {detail}。入れ直してください。</translation>
    </message>
    <message>
        <source>A font of the program is missing: {detail}. Install the program again.</source>
        <translation>プログラムの書体がありません: {detail}。入れ直してください。</translation>
    </message>
</context>
<context>
    <name>FieldsForm</name>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Latin name</source>
        <translation>ローマ字氏名</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>通称</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>1970-03-02 or S45.3.2</source>
        <translation>1970-03-02 または S45.3.2</translation>
    </message>
    <message>
        <source>Katakana or hiragana</source>
        <translation>カタカナまたはひらがな</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>{office}   Counter {counter}   {staff}</source>
        <translation>{office}   窓口 {counter}   {staff}</translation>
    </message>
    <message>
        <source>✓ All saved</source>
        <translation>✓ 確定</translation>
    </message>
    <message>
        <source>{count} waiting to be sent</source>
        <translation>送信待ち {count} 件</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Document camera</source>
        <translation>書画カメラ</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>スキャナー</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>The optional packages do not work. Delete the folder .venv, then run: python3 installer/bootstrap.py setup likeness</source>
        <translation>追加パッケージが動きません。.venv フォルダーを削除してから、次を実行してください: python3 installer/bootstrap.py setup likeness</translation>
    </message>
    <message>
        <source>Install the program again.</source>
        <translation>プログラムを入れ直してください。</translation>
    </message>
    <message>
        <source>Install zbar (Debian: apt-get install libzbar0); zxing works without it.</source>
        <translation>zbar を入れてください(Debian: apt-get install libzbar0)。なくても zxing は動きます。</translation>
    </message>
    <message>
        <source>Run: counter-desk db init. Then check the address in the settings.</source>
        <translation>counter-desk db init を実行し、設定の接続先を確かめてください。</translation>
    </message>
    <message>
        <source>Free some space on this disk.</source>
        <translation>ディスクの空きを増やしてください。</translation>
    </message>
    <message>
        <source>Plug the camera in, or choose another one in the settings.</source>
        <translation>カメラをつなぐか、設定で別のカメラを選んでください。</translation>
    </message>
    <message>
        <source>Plug the scanner in, or choose its port in the settings.</source>
        <translation>スキャナーをつなぐか、設定でポートを選んでください。</translation>
    </message>
    <message>
        <source>Set the printer up in the system, or choose another one in the settings.</source>
        <translation>システムでプリンターを設定するか、設定で別のプリンターを選んでください。</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>Keys</source>
        <translation>キー操作</translation>
    </message>
    <message>
        <source>Esc goes back. Scan at any time: the record opens.</source>
        <translation>Esc で戻ります。申請書はいつでも読み取れ、記録が開きます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>✓ Enough: {set}. F9 goes on.</source>
        <translation>✓ 書類はそろいました({set})。F9 で進みます。</translation>
    </message>
    <message>
        <source>The PIN is entered later, at a second call.</source>
        <translation>暗証番号は後日の来庁時に設定します。</translation>
    </message>
    <message>
        <source>⚠ By exception, with your reason. F9 goes on; the record is flagged.</source>
        <translation>⚠ 例外として進みます。F9 で進むと要確認になります。</translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation>法定代理人</translation>
    </message>
    <message>
        <source>Why fewer documents are enough here</source>
        <translation>書類が足りなくてもよい理由</translation>
    </message>
</context>
<context>
    <name>LivePage</name>
    <message>
        <source>The camera is starting …</source>
        <translation>カメラを準備しています…</translation>
    </message>
    <message>
        <source>Scan the application form to begin</source>
        <translation>交付申請書のQRコードを読み取ってください</translation>
    </message>
    <message>
        <source>Taken. The best picture is being chosen …</source>
        <translation>撮影しました。いちばん良い写真を選んでいます…</translation>
    </message>
    <message>
        <source>Look into the lens (Esc stops)</source>
        <translation>レンズを見てください（Escで中止）</translation>
    </message>
    <message>
        <source>Good. Hold still</source>
        <translation>良好です。そのまま動かないでください</translation>
    </message>
    <message>
        <source>Good. Press Space or F5 to shoot</source>
        <translation>このまま撮影できます(Space または F5)</translation>
    </message>
    <message>
        <source>Auto shutter: off ({key})</source>
        <translation>自動シャッター：切（{key}）</translation>
    </message>
    <message>
        <source>Auto shutter: paused ({key})</source>
        <translation>自動シャッター：休止中（{key}）</translation>
    </message>
    <message>
        <source>Auto shutter: on ({key})</source>
        <translation>自動シャッター：入（{key}）</translation>
    </message>
</context>
<context>
    <name>LookList</name>
    <message>
        <source>Look yourself, and tick (Space)</source>
        <translation>目視確認：見て、チェックしてください（Space）</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The program made an error (number {number}). Nothing that was saved is lost. Go on, or restart.</source>
        <translation>プログラムに不具合がありました(番号 {number})。保存した内容は失われていません。続けるか、起動し直してください。</translation>
    </message>
    <message>
        <source>counter-desk</source>
        <translation>counter-desk</translation>
    </message>
    <message>
        <source>The counter is being made ready …</source>
        <translation>窓口を準備しています…</translation>
    </message>
</context>
<context>
    <name>Name</name>
    <message>
        <source>In person at application</source>
        <translation>申請時来庁方式</translation>
    </message>
    <message>
        <source>By post, collected here</source>
        <translation>郵送申請・交付時来庁方式</translation>
    </message>
    <message>
        <source>Online, collected here</source>
        <translation>電子申請・交付時来庁方式</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>Driver&apos;s licence</source>
        <translation>運転免許証</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>旅券(パスポート)</translation>
    </message>
    <message>
        <source>Residence card</source>
        <translation>在留カード</translation>
    </message>
    <message>
        <source>Disability certificate</source>
        <translation>障害者手帳</translation>
    </message>
    <message>
        <source>Driving history certificate</source>
        <translation>運転経歴証明書</translation>
    </message>
    <message>
        <source>My Number Card in use</source>
        <translation>現在の個人番号カード</translation>
    </message>
    <message>
        <source>Health insurance certificate</source>
        <translation>健康保険の資格確認書</translation>
    </message>
    <message>
        <source>Pension book</source>
        <translation>年金手帳</translation>
    </message>
    <message>
        <source>Employee card</source>
        <translation>社員証</translation>
    </message>
    <message>
        <source>Student card</source>
        <translation>学生証</translation>
    </message>
    <message>
        <source>Mother and child handbook</source>
        <translation>母子健康手帳</translation>
    </message>
    <message>
        <source>Notification card</source>
        <translation>通知カード</translation>
    </message>
    <message>
        <source>Head covering for religion</source>
        <translation>宗教上の被りもの</translation>
    </message>
    <message>
        <source>Medical wig or cap</source>
        <translation>医療用のかつら・帽子</translation>
    </message>
    <message>
        <source>Eye patch</source>
        <translation>眼帯</translation>
    </message>
    <message>
        <source>Infant, lying down</source>
        <translation>乳幼児(寝かせて撮影)</translation>
    </message>
    <message>
        <source>Wheelchair</source>
        <translation>車いす</translation>
    </message>
    <message>
        <source>Tubes or devices</source>
        <translation>管・機器の装着</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>その他の理由</translation>
    </message>
    <message>
        <source>Both eyes are open</source>
        <translation>両目が開いている</translation>
    </message>
    <message>
        <source>The eyes show clearly through the glasses</source>
        <translation>眼鏡ごしに目がはっきり見える</translation>
    </message>
    <message>
        <source>Mouth closed, the face as usual</source>
        <translation>口を閉じ、ふだんの表情である</translation>
    </message>
    <message>
        <source>Nothing covers the face (a beard is no cover)</source>
        <translation>顔をおおうものがない（ひげは可）</translation>
    </message>
    <message>
        <source>No hat: what shows is hair</source>
        <translation>帽子ではなく、髪である</translation>
    </message>
    <message>
        <source>The skin has its natural colour</source>
        <translation>肌の色が自然である</translation>
    </message>
    <message>
        <source>No shadow behind the head</source>
        <translation>頭の後ろに影がない</translation>
    </message>
    <message>
        <source>No small squares in the face</source>
        <translation>顔に四角いノイズがない</translation>
    </message>
    <message>
        <source>The person sits here: it is no photo of a photo</source>
        <translation>本人を直接写している（写真の写しではない）</translation>
    </message>
    <message>
        <source>Tint taken out</source>
        <translation>照明の色かぶりを補正しました</translation>
    </message>
    <message>
        <source>Background whitened</source>
        <translation>背景を白く補正しました</translation>
    </message>
    <message>
        <source>Second open application</source>
        <translation>申請の重複</translation>
    </message>
    <message>
        <source>Second record of the person</source>
        <translation>同一人の記録が別にあり</translation>
    </message>
    <message>
        <source>Form outdated</source>
        <translation>申請書が古い</translation>
    </message>
    <message>
        <source>Photo by exception</source>
        <translation>顔写真が例外</translation>
    </message>
    <message>
        <source>Photo exception to be approved</source>
        <translation>写真の例外（承認待ち）</translation>
    </message>
    <message>
        <source>Perhaps a photo of a photo</source>
        <translation>写真を写した写真の疑い</translation>
    </message>
    <message>
        <source>Photo unlike the earlier one</source>
        <translation>以前の写真と顔が異なる</translation>
    </message>
    <message>
        <source>Photo like another resident&apos;s</source>
        <translation>他の方の写真と似ている</translation>
    </message>
    <message>
        <source>Photo not compared with others</source>
        <translation>写真の照合ができていない</translation>
    </message>
    <message>
        <source>Identity by exception</source>
        <translation>本人確認が例外</translation>
    </message>
    <message>
        <source>Character without font</source>
        <translation>書体にない文字</translation>
    </message>
    <message>
        <source>Visit put aside</source>
        <translation>来庁を中断</translation>
    </message>
    <message>
        <source>Record doubtful</source>
        <translation>記録に疑い</translation>
    </message>
    <message>
        <source>Not yet applied</source>
        <translation>申請前</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>申請済</translation>
    </message>
    <message>
        <source>Card arrived</source>
        <translation>カード到着</translation>
    </message>
    <message>
        <source>Notice sent</source>
        <translation>通知済</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>予約済</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>交付済</translation>
    </message>
    <message>
        <source>Mailed</source>
        <translation>郵送済</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>返戻</translation>
    </message>
    <message>
        <source>Discarded</source>
        <translation>廃棄</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>取下げ</translation>
    </message>
    <message>
        <source>Move a little to your left</source>
        <translation>少し左に寄ってください</translation>
    </message>
    <message>
        <source>Move a little to your right</source>
        <translation>少し右に寄ってください</translation>
    </message>
    <message>
        <source>Sit a little higher, or lower the camera</source>
        <translation>少し高く座るか、カメラを下げてください</translation>
    </message>
    <message>
        <source>Sit a little lower, or raise the camera</source>
        <translation>少し低く座るか、カメラを上げてください</translation>
    </message>
    <message>
        <source>Come a little closer</source>
        <translation>少し前に来てください</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>少し後ろに下がってください</translation>
    </message>
    <message>
        <source>Turn your face a little to your left</source>
        <translation>顔を少し左に向けてください</translation>
    </message>
    <message>
        <source>Turn your face a little to your right</source>
        <translation>顔を少し右に向けてください</translation>
    </message>
    <message>
        <source>Tilt your head a little to your left</source>
        <translation>頭を少し左に傾けてください</translation>
    </message>
    <message>
        <source>Tilt your head a little to your right</source>
        <translation>頭を少し右に傾けてください</translation>
    </message>
    <message>
        <source>Raise your chin a little</source>
        <translation>あごを少し上げてください</translation>
    </message>
    <message>
        <source>Lower your chin a little</source>
        <translation>あごを少し引いてください</translation>
    </message>
</context>
<context>
    <name>NewRecordPage</name>
    <message>
        <source>{count} known residents found: choose one</source>
        <translation>該当する住民 {count} 人(選んでください)</translation>
    </message>
    <message>
        <source>A new application: copy the form</source>
        <translation>新しい交付申請(申請書から入力)</translation>
    </message>
    <message>
        <source>Form issued on, for instance R8.4.1</source>
        <translation>申請書の発行日(例 R8.4.1)</translation>
    </message>
    <message>
        <source>Look up in the register</source>
        <translation>登録済みの住民を探す</translation>
    </message>
    <message>
        <source>Make the record and open it  (Enter)</source>
        <translation>記録を作って開く  (Enter)</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>申請方式</translation>
    </message>
</context>
<context>
    <name>PersonChoice</name>
    <message>
        <source>Who sits here? Ask, and choose (↑ ↓, Space)</source>
        <translation>お名前を伺い、ご本人を選んでください(↑↓・Space)</translation>
    </message>
</context>
<context>
    <name>PictureDrop</name>
    <message>
        <source>No record is open. Scan the application form first, then drop the picture.</source>
        <translation>申請書が開かれていません。先に申請書を読み取り、そのあと画像をドロップしてください。</translation>
    </message>
    <message>
        <source>This is no file on this PC. Save the picture as a file first, then drop that.</source>
        <translation>このパソコンのファイルではありません。いったんファイルとして保存してから、ドロップしてください。</translation>
    </message>
    <message>
        <source>Drop one picture file, and nothing else.</source>
        <translation>画像ファイルを1つだけドロップしてください。</translation>
    </message>
    <message>
        <source>One moment, please: the last step is still running. Drop the picture again then.</source>
        <translation>前の処理がまだ続いています。終わってから、もう一度画像をドロップしてください。</translation>
    </message>
    <message>
        <source>Finish this page first, or go back with Esc. Then drop the picture again.</source>
        <translation>先にこの画面を終えるか、Escで戻ってください。そのあと、もう一度画像をドロップしてください。</translation>
    </message>
    <message>
        <source>This resident&apos;s card has no photo.</source>
        <translation>この方のカードには写真が付きません。</translation>
    </message>
    <message>
        <source>This record has its photo already. F6 takes another one.</source>
        <translation>この申請の写真はもう決まっています。撮り直すときはF6を押してください。</translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>✓ Sent to the printer</source>
        <translation>✓ プリンターに送りました</translation>
    </message>
    <message>
        <source>Ready to print</source>
        <translation>印刷できます</translation>
    </message>
    <message>
        <source>Application form with photo (A4)</source>
        <translation>交付申請書・写真入り(A4)</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>受付票</translation>
    </message>
    <message>
        <source>F11 prints both. Saved already: nothing is lost if the printer stops.</source>
        <translation>F11 で両方を印刷します。保存済みなので、プリンターが止まっても失われません。</translation>
    </message>
    <message>
        <source>Give the papers to the resident, then F12. Did nothing come out? F11 prints again.</source>
        <translation>用紙をお渡ししたら F12 を押してください。出てこないときは F11 でもう一度印刷できます。</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The settings can&apos;t be used: {fault}. Correct the file, then start again.</source>
        <translation>設定を使えません: {fault}。ファイルを直してから起動し直してください。</translation>
    </message>
    <message>
        <source>Unknown settings were passed over: {fault}.</source>
        <translation>知らない設定を読み飛ばしました: {fault}。</translation>
    </message>
    <message>
        <source>Off: the optional packages for it are not installed. IT installs them with:</source>
        <translation>追加パッケージがないため、照合は行われません。システム担当者が次のコマンドで導入できます:</translation>
    </message>
    <message>
        <source>The page with the test codes was printed.</source>
        <translation>テストコードの用紙を印刷しました。</translation>
    </message>
    <message>
        <source>The settings could not be saved: {why}. Ask IT for write access to their folder.</source>
        <translation>設定を保存できませんでした: {why}。設定フォルダーへの書き込み権限を情報担当に依頼してください。</translation>
    </message>
    <message>
        <source>Saved. The settings are used from the next start.</source>
        <translation>保存しました。次の起動から使われます。</translation>
    </message>
</context>
<context>
    <name>PutAsidePage</name>
    <message>
        <source>Put this visit aside</source>
        <translation>この来庁を中断する</translation>
    </message>
    <message>
        <source>The record and an accepted photo stay. Scan the form again at any counter to go on.</source>
        <translation>記録と採用した顔写真は残ります。どの窓口でも申請書を読み取れば再開できます。</translation>
    </message>
    <message>
        <source>Reason, for instance: forgot the identity document</source>
        <translation>理由(例: 本人確認書類を忘れた)</translation>
    </message>
    <message>
        <source>Put aside  (Enter)</source>
        <translation>中断する  (Enter)</translation>
    </message>
    <message>
        <source>Back  (Esc)</source>
        <translation>戻る  (Esc)</translation>
    </message>
</context>
<context>
    <name>ReadBackPage</name>
    <message>
        <source>Read this to the resident</source>
        <translation>ご本人に読み上げて確認してください</translation>
    </message>
    <message>
        <source>Right: open the record  (F10)</source>
        <translation>間違いない・記録を開く  (F10)</translation>
    </message>
    <message>
        <source>Someone else  (Esc)</source>
        <translation>別の方  (Esc)</translation>
    </message>
</context>
<context>
    <name>Reason</name>
    <message>
        <source>There is no application ID. Scan the form or type its 23 digits.</source>
        <translation>申請書IDがありません。申請書を読み取るか、23桁を入力してください。</translation>
    </message>
    <message>
        <source>That is {digits} digits; an application ID has {wanted}. Look at the upper right of the form.</source>
        <translation>{digits}桁です。申請書IDは{wanted}桁です。申請書の右上を確かめてください。</translation>
    </message>
    <message>
        <source>This code holds {count} different application IDs. Type the ID that is printed on the form.</source>
        <translation>このコードには申請書IDが{count}個あります。申請書に印刷されたIDを入力してください。</translation>
    </message>
    <message>
        <source>This is not an application ID. Scan the QR code of the application form.</source>
        <translation>申請書IDではありません。交付申請書のQRコードを読み取ってください。</translation>
    </message>
    <message>
        <source>This code is not of the kind set for application forms. Type the 23 digits instead.</source>
        <translation>設定された申請書のコードと形が違います。23桁を入力してください。</translation>
    </message>
    <message>
        <source>The two entries differ. Compare them with the form and type the ID again.</source>
        <translation>2回の入力が違います。申請書と見比べて、もう一度入力してください。</translation>
    </message>
    <message>
        <source>This application ID belongs to another record already. Scan the form to open that record.</source>
        <translation>この申請書IDはすでに別の記録のものです。申請書を読み取ってその記録を開いてください。</translation>
    </message>
    <message>
        <source>The name is missing. Type it as the register has it.</source>
        <translation>氏名がありません。登録どおりに入力してください。</translation>
    </message>
    <message>
        <source>The reading is missing. Ask the resident and type it.</source>
        <translation>フリガナがありません。ご本人に聞いて入力してください。</translation>
    </message>
    <message>
        <source>The reading holds characters that are not kana.</source>
        <translation>フリガナにかな以外の文字があります。</translation>
    </message>
    <message>
        <source>The birth date is missing.</source>
        <translation>生年月日がありません。</translation>
    </message>
    <message>
        <source>The birth date can&apos;t be read. Write it as 1970-03-02 or S45.3.2.</source>
        <translation>生年月日を読み取れません。1970-03-02 または S45.3.2 のように書いてください。</translation>
    </message>
    <message>
        <source>The birth date lies in the future.</source>
        <translation>生年月日が未来の日付です。</translation>
    </message>
    <message>
        <source>By the birth date the resident would be over {years} years old. Check the era.</source>
        <translation>この生年月日では{years}歳を超えます。元号を確かめてください。</translation>
    </message>
    <message>
        <source>The address is missing.</source>
        <translation>住所がありません。</translation>
    </message>
    <message>
        <source>This date can&apos;t be read. Write it as 2026-11-24 or R8.11.24.</source>
        <translation>日付を読み取れません。2026-11-24 または R8.11.24 のように書いてください。</translation>
    </message>
    <message>
        <source>There is no record for this. Fill in the fields, or search by reading and birth date.</source>
        <translation>この記録はまだありません。項目を入力するか、フリガナと生年月日で探してください。</translation>
    </message>
    <message>
        <source>Someone else changed this record meanwhile. Look at the new values and repeat your change.</source>
        <translation>ほかの人がこの記録を変更しました。新しい内容を見て、もう一度訂正してください。</translation>
    </message>
    <message>
        <source>Write the reason; one sentence is enough.</source>
        <translation>理由を書いてください。一文で足ります。</translation>
    </message>
    <message>
        <source>The form was printed on {issued}, but name or address changed on {changed}: its ID is of the old data. Print a new form, or open the form with the newer ID.</source>
        <translation>この申請書は{issued}に印刷されましたが、{changed}に氏名または住所が変わっています。IDは古い内容のものです。新しい申請書を印刷するか、新しいIDの申請書を読み取ってください。</translation>
    </message>
    <message>
        <source>This application was made {applied} already. Nothing is left to do; print the receipt again.</source>
        <translation>{applied}に申請済みです。ここでの手続きは残っていません。受付票は再印刷できます。</translation>
    </message>
    <message>
        <source>This resident has another open application. It is flagged; go on with the form in hand.</source>
        <translation>この方には未完了の申請がもう1件あります。要確認にしました。お手元の申請書で進めてください。</translation>
    </message>
    <message>
        <source>This record is open at counter {counter}. Ask there, or wait until that visit ends.</source>
        <translation>この記録は窓口{counter}で開かれています。そちらに確かめるか、終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>A visit is still open at this counter. Finish it or put it aside first.</source>
        <translation>この窓口では来庁の手続きが途中です。先に終えるか、中断してください。</translation>
    </message>
    <message>
        <source>Read name and birth date back to the resident first, and confirm it.</source>
        <translation>先に氏名と生年月日を読み上げ、ご本人に確認してください。</translation>
    </message>
    <message>
        <source>That is not possible now. Do the lit step first.</source>
        <translation>いまはできません。光っている手順を先に行ってください。</translation>
    </message>
    <message>
        <source>Your role may not do this. Ask a supervisor.</source>
        <translation>この役割ではできません。責任者に依頼してください。</translation>
    </message>
    <message>
        <source>This picture is damaged or incomplete. Copy it again or take a new photo.</source>
        <translation>画像が壊れているか、途中で切れています。もう一度コピーするか、撮影してください。</translation>
    </message>
    <message>
        <source>This picture is too large to open safely. Save it smaller, or take a photo here.</source>
        <translation>画像が大きすぎて安全に開けません。小さく保存するか、ここで撮影してください。</translation>
    </message>
    <message>
        <source>The face has too few pixels for a card photo. Come closer or take a larger picture.</source>
        <translation>顔の画素数がカード用の写真に足りません。近づくか、大きく撮ってください。</translation>
    </message>
    <message>
        <source>This file is not a picture. Choose a JPEG, HEIC or PNG file.</source>
        <translation>このファイルは画像ではありません。JPEG、HEIC、PNGのファイルを選んでください。</translation>
    </message>
    <message>
        <source>This reads as an individual number (12 digits). It must not be stored here and was not taken. Scan the form&apos;s QR code, or write another number without its digits in a row.</source>
        <translation>個人番号(12桁)と読めるため、受け付けませんでした。ここには保存できません。申請書のQRコードを読み取るか、別の番号なら数字が続かないように書いてください。</translation>
    </message>
    <message>
        <source>This code is not known here: “{text}”. Scan the QR code of the application form.</source>
        <translation>このコードはここでは使えません：「{text}」。申請書のQRコードを読み取ってください。</translation>
    </message>
    <message>
        <source>The code was not read cleanly. Smooth the paper and scan it again.</source>
        <translation>コードを正しく読み取れませんでした。紙のしわを伸ばして、もう一度読み取ってください。</translation>
    </message>
    <message>
        <source>This code comes from a newer version of the program. Ask IT to update this PC.</source>
        <translation>新しい版のプログラムで作られたコードです。このPCの更新をシステム管理者に依頼してください。</translation>
    </message>
    <message>
        <source>This receipt is not of this office&apos;s records. Look at the office named on it, or scan the form.</source>
        <translation>この受付票の記録は、この窓口にはありません。受付票の窓口名を確かめるか、申請書を読み取ってください。</translation>
    </message>
    <message>
        <source>This voucher slip is of another municipality (code {municipality}), not of this one.</source>
        <translation>他の市区町村（団体コード {municipality}）の商品券票です。ここでは扱えません。</translation>
    </message>
    <message>
        <source>This voucher slip names the year {year}, which has not come yet. Don&apos;t take it; show it to a supervisor.</source>
        <translation>{year}年の商品券票ですが、まだ発行されていない年です。受け取らずに、責任者に見せてください。</translation>
    </message>
    <message>
        <source>This voucher slip was not issued by this office: its signature is wrong. Don&apos;t take it; show it to a supervisor.</source>
        <translation>この商品券票の署名が正しくないため、この市区町村が発行したものと確認できません。受け取らずに、責任者に見せてください。</translation>
    </message>
    <message>
        <source>This is a genuine voucher slip of this office. This version can&apos;t take slips in yet; go on as your office does it.</source>
        <translation>この市区町村が発行した正しい商品券票です。この版ではまだ受け入れの記録ができません。これまでの手順で進めてください。</translation>
    </message>
    <message>
        <source>This is a reservation. This version can&apos;t open reservations yet; scan the form or search (F3).</source>
        <translation>予約のコードです。この版ではまだ予約を開けません。申請書を読み取るか、検索（F3）してください。</translation>
    </message>
    <message>
        <source>This is the label of a card box. This version doesn&apos;t keep cards yet; nothing was changed.</source>
        <translation>カード保管箱のラベルです。この版ではまだカードの保管を扱えません。何も変更していません。</translation>
    </message>
    <message>
        <source>This is a staff badge. Signing in by badge is not possible yet; nothing was changed.</source>
        <translation>職員証のコードです。職員証でのサインインはまだできません。何も変更していません。</translation>
    </message>
    <message>
        <source>This is a test code for setting up the scanner. It works only in the settings, under Scanner.</source>
        <translation>スキャナー設定用のテストコードです。設定の「スキャナー」でだけ使えます。</translation>
    </message>
    <message>
        <source>That code is of the record that is open already. Go on; nothing was changed.</source>
        <translation>すでに開いている記録のコードです。そのまま続けてください。何も変更していません。</translation>
    </message>
    <message>
        <source>Another code was scanned, but the new record here is not saved yet. Save it first, or drop it with Ctrl+F12 and go on to the other one.</source>
        <translation>別のコードを読み取りましたが、入力中の新しい記録がまだ保存されていません。先に保存するか、Ctrl+F12で入力を破棄して次へ進んでください。</translation>
    </message>
    <message>
        <source>Another code was scanned, but this visit is not finished. Go on with it, or put it aside with Ctrl+F12 and go on to the other one.</source>
        <translation>別のコードを読み取りましたが、この方の受付は途中です。このまま続けるか、Ctrl+F12で中断して、読み取ったものへ進んでください。</translation>
    </message>
    <message>
        <source>Another code was scanned. If this resident has the papers, Ctrl+F12 finishes the visit and goes on to the other one.</source>
        <translation>別のコードを読み取りました。書類をお渡し済みなら、Ctrl+F12で受付を完了し、読み取ったものへ進みます。</translation>
    </message>
    <message>
        <source>This is a video. Choose a still picture.</source>
        <translation>これは動画です。静止画を選んでください。</translation>
    </message>
    <message>
        <source>This picture moves (an animation). Choose a still picture.</source>
        <translation>これは動く画像(アニメーション)です。静止画を選んでください。</translation>
    </message>
    <message>
        <source>This file holds several pages. Save the page with the photo alone.</source>
        <translation>このファイルには複数のページがあります。写真のページだけを保存し直してください。</translation>
    </message>
    <message>
        <source>This picture has printing colours (CMYK), which the card can&apos;t take. Ask for the original, or take a photo here.</source>
        <translation>この画像は印刷用の色(CMYK)のため、カードに使えません。元の画像をもらうか、ここで撮影してください。</translation>
    </message>
    <message>
        <source>Pictures of this kind ({format}) can&apos;t be used. Save it as JPEG, or take a photo here.</source>
        <translation>この形式({format})の画像は使えません。JPEGで保存し直すか、ここで撮影してください。</translation>
    </message>
    <message>
        <source>This file is empty. Copy it again from the phone or the memory card.</source>
        <translation>このファイルは空です。スマートフォンやメモリーカードから、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The picture lay on its side or upside down and was turned upright. Check that it is the right way up.</source>
        <translation>画像が横向きか逆さまだったため、正しい向きに回しました。向きが合っているか確認してください。</translation>
    </message>
    <message>
        <source>No face can be seen. Look straight into the camera.</source>
        <translation>顔が見つかりません。カメラをまっすぐ見てください。</translation>
    </message>
    <message>
        <source>This looks like a drawing or a computer image. A photo of the person is needed.</source>
        <translation>絵か、コンピューターで作った画像のようです。本人を撮影した写真が必要です。</translation>
    </message>
    <message>
        <source>This does not look like a person&apos;s whole face: it is covered, or a drawing. Uncover it.</source>
        <translation>人の顔全体に見えません。おおわれているか、絵の可能性があります。顔を見せてください。</translation>
    </message>
    <message>
        <source>More than one face is in the picture. Only one person, please.</source>
        <translation>2人以上写っています。おひとりだけで写ってください。</translation>
    </message>
    <message>
        <source>The face is too small. Come closer to the camera.</source>
        <translation>顔が小さすぎます。カメラに近づいてください。</translation>
    </message>
    <message>
        <source>The face is too large. Move back a little.</source>
        <translation>顔が大きすぎます。少し離れてください。</translation>
    </message>
    <message>
        <source>The face is not in the middle. Move into the guide.</source>
        <translation>顔が中央にありません。枠の中に入ってください。</translation>
    </message>
    <message>
        <source>The head is tilted. Hold it upright.</source>
        <translation>頭が傾いています。まっすぐにしてください。</translation>
    </message>
    <message>
        <source>The head is turned. Face the camera straight on.</source>
        <translation>顔が横を向いています。正面を向いてください。</translation>
    </message>
    <message>
        <source>The chin is too high or too low. Look into the lens.</source>
        <translation>あごの高さを直し、レンズを見てください。</translation>
    </message>
    <message>
        <source>The eyes are shut. Open them and look into the lens.</source>
        <translation>目を閉じています。目を開けて、レンズを見てください。</translation>
    </message>
    <message>
        <source>The eyes can&apos;t be seen. Take off dark glasses and put hair out of the face.</source>
        <translation>目が見えません。色の濃い眼鏡をはずし、髪を目からよけてください。</translation>
    </message>
    <message>
        <source>The glasses reflect the light. Lower the chin a little, or take them off.</source>
        <translation>眼鏡に光が反射しています。あごを少し引くか、眼鏡をはずしてください。</translation>
    </message>
    <message>
        <source>The eyes are red from the flash. Switch the flash off.</source>
        <translation>フラッシュで目が赤く写っています。フラッシュを切ってください。</translation>
    </message>
    <message>
        <source>The mouth is open. Close it.</source>
        <translation>口が開いています。口を閉じてください。</translation>
    </message>
    <message>
        <source>The mouth can&apos;t be seen. Take off the mask.</source>
        <translation>口が見えません。マスクをはずしてください。</translation>
    </message>
    <message>
        <source>Something covers the face. Put hair, hands and scarf out of it.</source>
        <translation>顔に何かかかっています。髪、手、マフラーなどをよけてください。</translation>
    </message>
    <message>
        <source>The head is covered. Take off the hat.</source>
        <translation>頭がおおわれています。帽子をとってください。</translation>
    </message>
    <message>
        <source>The picture is blurred. Hold still, or wipe the lens.</source>
        <translation>ぼやけています。動かないか、レンズを拭いてください。</translation>
    </message>
    <message>
        <source>The picture shook. Hold still for a moment.</source>
        <translation>写真がぶれています。少しの間、動かないでください。</translation>
    </message>
    <message>
        <source>The face is too dark. Switch on the light in front.</source>
        <translation>顔が暗すぎます。正面の照明をつけてください。</translation>
    </message>
    <message>
        <source>The face is too bright. Turn the light down.</source>
        <translation>顔が明るすぎます。照明を弱めてください。</translation>
    </message>
    <message>
        <source>One side of the face is darker. Light it from the front.</source>
        <translation>顔の片側が暗くなっています。正面から照らしてください。</translation>
    </message>
    <message>
        <source>The picture is pale, as through fog. Wipe the lens and light the face from the front.</source>
        <translation>写真が霧のように白っぽくなっています。レンズを拭き、顔を正面から照らしてください。</translation>
    </message>
    <message>
        <source>The colours are not natural. Switch off coloured light and picture effects.</source>
        <translation>色が自然ではありません。色のついた照明や画像効果を切ってください。</translation>
    </message>
    <message>
        <source>Something shows behind the head. Use the plain background.</source>
        <translation>頭の後ろに何か写っています。無地の背景を使ってください。</translation>
    </message>
    <message>
        <source>A shadow falls on the background. Move away from the wall, or light it too.</source>
        <translation>背景に影が落ちています。壁から離れるか、背景も照らしてください。</translation>
    </message>
    <message>
        <source>The picture was compressed too much. Use the original, or take a photo here.</source>
        <translation>圧縮しすぎて画質が落ちています。元の写真を使うか、ここで撮影してください。</translation>
    </message>
    <message>
        <source>The head is too near the edge. Leave room above and beside it.</source>
        <translation>頭が画面の端に近すぎます。上と横に余白をとってください。</translation>
    </message>
    <message>
        <source>The picture has no colour. A card photo is in colour.</source>
        <translation>白黒の画像です。カードの写真はカラーです。</translation>
    </message>
    <message>
        <source>A child under one year has a card without a photo.</source>
        <translation>1歳未満のお子さまのカードには顔写真がありません。</translation>
    </message>
    <message>
        <source>A photo is needed at this age. Go back with F6 and take one.</source>
        <translation>この年齢では顔写真が必要です。F6 で戻って撮影してください。</translation>
    </message>
    <message>
        <source>This form was withdrawn. Scan the form that was issued after it.</source>
        <translation>この申請書は取り下げられています。新しく発行した申請書を読み取ってください。</translation>
    </message>
    <message>
        <source>This photo was not taken in this visit and was not used. Take a new one.</source>
        <translation>この来庁で撮った写真ではないため、使いませんでした。撮り直してください。</translation>
    </message>
    <message>
        <source>Look at what is listed beside the picture first, and tick each line.</source>
        <translation>先に、写真の横の項目を見て、それぞれチェックしてください。</translation>
    </message>
    <message>
        <source>This picture was taken while another record was open. Take a new one.</source>
        <translation>この写真は別の記録を開いているときに撮影されました。撮り直してください。</translation>
    </message>
    <message>
        <source>No photo exception of this application waits for approval. Look at the ID.</source>
        <translation>この申請に承認待ちの写真はありません。申請書IDを確認してください。</translation>
    </message>
    <message>
        <source>Who accepted the photo can&apos;t approve it too. Ask another supervisor.</source>
        <translation>写真を採用した本人は承認できません。別の責任者に依頼してください。</translation>
    </message>
    <message>
        <source>No photo of this application has a name board: there is none yet, or it was deleted.</source>
        <translation>この申請には氏名を添えた写真がありません。まだ撮影していないか、削除済みです。</translation>
    </message>
    <message>
        <source>Somebody who can be mistaken for this resident came today. Choose beside the picture who sits here.</source>
        <translation>本日、よく似た方の受付があります。写真の横で、いまお座りの方を選んでください。</translation>
    </message>
    <message>
        <source>You chose somebody whose record is not open. Ask for name and birth date. If it is the one you chose, put this visit aside and scan the right form.</source>
        <translation>選んだ方は、開いている記録の方ではありません。お名前と生年月日を伺ってください。選んだ方がお座りなら、この受付を中断し、その方の申請書を読み取ってください。</translation>
    </message>
    <message>
        <source>The face looks different from this resident&apos;s photo of {taken}. Faces change: if it is the same person, go on.</source>
        <translation>{taken} に撮影したこの方の写真と顔が違って見えます。顔立ちは変わるものです。ご本人であれば、そのまま進めてください。</translation>
    </message>
    <message>
        <source>The face looks like {name}&apos;s photo, taken here at {time}. Is the right person here? Twins and families look alike: then go on.</source>
        <translation>{time} にこの窓口で撮影した {name} さんの写真と似ています。お呼びした方はご本人ですか。双子やご家族など似ている場合は、そのまま進めてください。</translation>
    </message>
    <message>
        <source>The documents are not enough yet. One of these sets is: {sets}.</source>
        <translation>書類がまだ足りません。必要な組合せ: {sets}。</translation>
    </message>
    <message>
        <source>A legal representative must be here; tick what identifies the representative.</source>
        <translation>法定代理人の同席が必要です。代理人の本人確認書類に印を付けてください。</translation>
    </message>
    <message>
        <source>The representative&apos;s documents are not enough yet. One of these sets is: {sets}.</source>
        <translation>代理人の書類がまだ足りません。必要な組合せ: {sets}。</translation>
    </message>
    <message>
        <source>No font on this PC has: {characters}. The paper shows 〓; the record is flagged.</source>
        <translation>このPCの書体にない文字: {characters}。用紙では〓で示し、要確認にしました。</translation>
    </message>
</context>
<context>
    <name>ReceptionView</name>
    <message>
        <source>Finish this page first, or go back with Esc.</source>
        <translation>先にこの画面を終えるか、Esc で戻ってください。</translation>
    </message>
    <message>
        <source>There is no picture to take. Check the camera, or choose a photo file with F4.</source>
        <translation>撮影する映像がありません。カメラを確かめるか、F4 で写真ファイルを選んでください。</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>写真を選ぶ</translation>
    </message>
    <message>
        <source>Pictures ({patterns})</source>
        <translation>画像 ({patterns})</translation>
    </message>
    <message>
        <source>The picture is being read and judged. One moment, please …</source>
        <translation>画像を読み込んで確認しています。しばらくお待ちください…</translation>
    </message>
    <message>
        <source>Another form was scanned</source>
        <translation>別の申請書を読み取ったため</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>What this code stands for is not possible at this moment.</source>
        <translation>このコードの操作は、今はできません。</translation>
    </message>
    <message>
        <source>The program ended in the middle of this visit. It is here again; go on.</source>
        <translation>来庁の途中でプログラムが終わっていました。続きから再開できます。</translation>
    </message>
    <message>
        <source>Search for it</source>
        <translation>これで検索</translation>
    </message>
    <message>
        <source>Drop and go on</source>
        <translation>破棄して進む</translation>
    </message>
    <message>
        <source>Put aside and go on</source>
        <translation>中断して進む</translation>
    </message>
    <message>
        <source>Finish and go on</source>
        <translation>完了して進む</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>{years} years</source>
        <translation>{years}歳</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>No record is open. It appears here when a form is scanned.</source>
        <translation>記録は開いていません。申請書を読み取るとここに表示されます。</translation>
    </message>
    <message>
        <source>Correct the record  (Shift+F2)</source>
        <translation>記録を訂正  (Shift+F2)</translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation>申請書ID</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>申請方式</translation>
    </message>
    <message>
        <source>Form issued</source>
        <translation>申請書発行日</translation>
    </message>
</context>
<context>
    <name>RefusedPage</name>
    <message>
        <source>✕ This form is out of date</source>
        <translation>✕ この申請書は古くなっています</translation>
    </message>
    <message>
        <source>✓ Already applied</source>
        <translation>✓ 申請済みです</translation>
    </message>
    <message>
        <source>Print a new form and withdraw this one  (F11)</source>
        <translation>新しい申請書を印刷し、これを取り下げる  (F11)</translation>
    </message>
    <message>
        <source>Print the receipt again  (F11)</source>
        <translation>受付票を再印刷  (F11)</translation>
    </message>
    <message>
        <source>Back  (Esc)</source>
        <translation>戻る  (Esc)</translation>
    </message>
</context>
<context>
    <name>Scan</name>
    <message>
        <source>Application form</source>
        <translation>交付申請書</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>受付票</translation>
    </message>
    <message>
        <source>Reservation</source>
        <translation>予約</translation>
    </message>
    <message>
        <source>Voucher slip</source>
        <translation>商品券票</translation>
    </message>
    <message>
        <source>Card box</source>
        <translation>カード保管箱</translation>
    </message>
    <message>
        <source>Staff badge</source>
        <translation>職員証</translation>
    </message>
    <message>
        <source>Command sheet</source>
        <translation>操作シート</translation>
    </message>
    <message>
        <source>Scanner set-up</source>
        <translation>スキャナー設定</translation>
    </message>
    <message>
        <source>Misread code</source>
        <translation>読み取り不良</translation>
    </message>
    <message>
        <source>Code of a newer version</source>
        <translation>新しい版のコード</translation>
    </message>
    <message>
        <source>Individual number</source>
        <translation>個人番号</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>不明なコード</translation>
    </message>
    <message>
        <source>Record opened</source>
        <translation>記録を開きました</translation>
    </message>
    <message>
        <source>Earlier visit shown</source>
        <translation>以前の受付を表示しました</translation>
    </message>
    <message>
        <source>Asked first: new record not saved</source>
        <translation>先に確認が必要です（入力が未保存）</translation>
    </message>
    <message>
        <source>Asked first: visit not finished</source>
        <translation>先に確認が必要です（受付の途中）</translation>
    </message>
    <message>
        <source>Asked first: visit not ended</source>
        <translation>先に確認が必要です（受付が未完了）</translation>
    </message>
    <message>
        <source>Open already</source>
        <translation>すでに開いています</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>確認済み</translation>
    </message>
    <message>
        <source>No use for it yet</source>
        <translation>まだ使えないコードです</translation>
    </message>
    <message>
        <source>Done as with its key</source>
        <translation>キーと同じ操作をしました</translation>
    </message>
    <message>
        <source>For setting up only</source>
        <translation>設定用のコードです</translation>
    </message>
    <message>
        <source>To be scanned again</source>
        <translation>もう一度読み取ってください</translation>
    </message>
    <message>
        <source>Refused, not kept</source>
        <translation>受け付けず、保存していません</translation>
    </message>
    <message>
        <source>Not known here</source>
        <translation>ここでは使えません</translation>
    </message>
    <message>
        <source>Scanned</source>
        <translation>読み取り</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>未実行</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Not done: the next scan came too soon. Scan it again.</source>
        <translation>次の読み取りが早すぎたため、実行していません。もう一度読み取ってください。</translation>
    </message>
    <message>
        <source>Not possible at that moment</source>
        <translation>そのときはできない操作でした</translation>
    </message>
</context>
<context>
    <name>ScanHistoryDialog</name>
    <message>
        <source>Last scans</source>
        <translation>読み取り履歴</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>What it was</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Nothing was scanned since the program was started.</source>
        <translation>プログラムを起動してから、まだ読み取りはありません。</translation>
    </message>
    <message>
        <source>Only here and only until the program ends; nothing of it is stored.</source>
        <translation>この画面だけの一覧です。保存されず、プログラムの終了とともに消えます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>ScannerPanel</name>
    <message>
        <source>Print the codes</source>
        <translation>コードを印刷</translation>
    </message>
    <message>
        <source>Stop the set-up</source>
        <translation>設定をやめる</translation>
    </message>
    <message>
        <source>The codes came from two scanners. Scan both with the same one.</source>
        <translation>2台のスキャナーで読み取られました。同じスキャナーで両方を読み取ってください。</translation>
    </message>
    <message>
        <source>That was the other code. Scan the one that is shown.</source>
        <translation>もう一方のコードです。表示されているコードを読み取ってください。</translation>
    </message>
    <message>
        <source>That was another code, or the scanner changes characters beyond repair. Set its keyboard to Japan (106/109), or connect it as a serial port (USB-COM), and scan again.</source>
        <translation>別のコードか、直せないほど文字が変わっています。スキャナーのキーボード設定を日本語(106/109)にするか、シリアル接続(USB-COM)に切り替えて、もう一度読み取ってください。</translation>
    </message>
    <message>
        <source>Understood and saved: {connection}.</source>
        <translation>確認して保存しました:{connection}</translation>
    </message>
    <message>
        <source>Before each code: “{prefix}”, after it: “{suffix}”. They are taken off.</source>
        <translation>コードの前に「{prefix}」、後に「{suffix}」が付きます。取り除いて読み取ります。</translation>
    </message>
    <message>
        <source>Pause between keys: up to {longest} ms; {allowed} ms are allowed.</source>
        <translation>文字の間隔は最長{longest}ミリ秒です({allowed}ミリ秒まで受け付けます)。</translation>
    </message>
    <message>
        <source>Its keyboard is of another country; codes are mended. Better set it to this PC&apos;s.</source>
        <translation>キーボードの国の設定が違いますが、直して読み取ります。PCと同じ設定にすることをお勧めします。</translation>
    </message>
    <message>
        <source>Caps Lock was on. Please switch it off.</source>
        <translation>Caps Lockがオンでした。オフにしてください。</translation>
    </message>
    <message>
        <source>Japanese input was on. Codes are understood all the same.</source>
        <translation>日本語入力がオンでしたが、正しく読み取れます。</translation>
    </message>
    <message>
        <source>It types slowly. Set the pause between its characters to 0 and do this again.</source>
        <translation>文字の間隔が長すぎます。スキャナーの文字間隔を0にして、もう一度設定してください。</translation>
    </message>
    <message>
        <source>It ends a code with Enter.</source>
        <translation>コードの終わりにEnterを送ります。</translation>
    </message>
    <message>
        <source>It ends a code with Tab.</source>
        <translation>コードの終わりにTabを送ります。</translation>
    </message>
    <message>
        <source>It ends a code with nothing. Enter (CR) would be quicker.</source>
        <translation>コードの終わりに何も送りません。Enter(CR)を付けると速くなります。</translation>
    </message>
    <message>
        <source>Scan code {number} of {count}, here or on the printed page.</source>
        <translation>コード{number}({count}つのうち)を、この画面か印刷した紙で読み取ってください。</translation>
    </message>
    <message>
        <source>Set up the scanner</source>
        <translation>スキャナーを設定する</translation>
    </message>
    <message>
        <source>Two test codes tell how the scanner is set. No record is opened.</source>
        <translation>2つのテストコードを読み取ると、スキャナーの設定がわかります。申請は開きません。</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Reading, or its beginning</source>
        <translation>フリガナ(先頭だけでも可)</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Search  (Enter)</source>
        <translation>検索  (Enter)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Nobody was found. Try only the beginning of the reading, or only the birth date.</source>
        <translation>見つかりません。フリガナの先頭だけ、または生年月日だけで試してください。</translation>
    </message>
    <message>
        <source>Type the reading or the birth date. Enter opens the marked record.</source>
        <translation>フリガナか生年月日を入力してください。Enter で選んだ記録を開きます。</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Office</source>
        <translation>役所</translation>
    </message>
    <message>
        <source>Code of the municipality (six digits)</source>
        <translation>自治体コード(6桁)</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>役所・課の名称</translation>
    </message>
    <message>
        <source>Telephone and hours, for receipts</source>
        <translation>電話番号と受付時間(受付票に印刷)</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>Number of this counter</source>
        <translation>この窓口の番号</translation>
    </message>
    <message>
        <source>Staff ID</source>
        <translation>職員ID</translation>
    </message>
    <message>
        <source>Staff name</source>
        <translation>職員名</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>データベース</translation>
    </message>
    <message>
        <source>Address; empty: a file on this PC</source>
        <translation>接続先(空欄: このPCのファイル)</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Camera: its name, number, path or URL</source>
        <translation>使用するカメラ（名前・番号・パス・URL）</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>横の画素数</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>縦の画素数</translation>
    </message>
    <message>
        <source>Live picture as in a mirror</source>
        <translation>ライブ映像を鏡のように左右反転する</translation>
    </message>
    <message>
        <source>Document camera</source>
        <translation>書画カメラ</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Automatic shutter</source>
        <translation>自動シャッター</translation>
    </message>
    <message>
        <source>Countdown in seconds; 0: none</source>
        <translation>カウントダウン（秒。0：なし）</translation>
    </message>
    <message>
        <source>Pictures at one press</source>
        <translation>1回で撮る枚数</translation>
    </message>
    <message>
        <source>Tones</source>
        <translation>合図の音</translation>
    </message>
    <message>
        <source>Take the tint of the lamps out of photos</source>
        <translation>写真の照明の色かぶりを補正する</translation>
    </message>
    <message>
        <source>Whiten a plain background of photos</source>
        <translation>写真の無地の背景を白く補正する</translation>
    </message>
    <message>
        <source>Compare faces against mix-ups</source>
        <translation>取り違え防止のための顔の照合</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>スキャナー</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>接続方法</translation>
    </message>
    <message>
        <source>Serial port</source>
        <translation>シリアルポート</translation>
    </message>
    <message>
        <source>Serial speed (baud)</source>
        <translation>通信速度(ボー)</translation>
    </message>
    <message>
        <source>Longest pause between keys (ms)</source>
        <translation>キー間隔の上限(ミリ秒)</translation>
    </message>
    <message>
        <source>Keyboard of the scanner</source>
        <translation>スキャナーのキーボード設定</translation>
    </message>
    <message>
        <source>Text before each code</source>
        <translation>コードの前に付く文字</translation>
    </message>
    <message>
        <source>Text after each code</source>
        <translation>コードの後に付く文字</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>プリンター</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>印刷先</translation>
    </message>
    <message>
        <source>Name; empty: the system&apos;s default printer</source>
        <translation>名前(空欄: 通常使うプリンター)</translation>
    </message>
    <message>
        <source>Folder for PDF files</source>
        <translation>PDFの保存先</translation>
    </message>
    <message>
        <source>Paper of the receipt</source>
        <translation>受付票の用紙</translation>
    </message>
    <message>
        <source>Forms</source>
        <translation>申請書</translation>
    </message>
    <message>
        <source>Pattern of the application ID in a code</source>
        <translation>コード内の申請書IDのパターン</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Real camera</source>
        <translation>実際のカメラ</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>模擬装置</translation>
    </message>
    <message>
        <source>Types like a keyboard</source>
        <translation>キーボード接続</translation>
    </message>
    <message>
        <source>Recognise by itself</source>
        <translation>自動で判別する</translation>
    </message>
    <message>
        <source>The same as this PC&apos;s</source>
        <translation>このPCと同じ</translation>
    </message>
    <message>
        <source>US scanner on a Japanese PC</source>
        <translation>英語設定のスキャナーを日本語のPCで使う</translation>
    </message>
    <message>
        <source>Japanese scanner on a US PC</source>
        <translation>日本語設定のスキャナーを英語のPCで使う</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>システム標準</translation>
    </message>
    <message>
        <source>PDF files in a folder</source>
        <translation>フォルダーにPDFで保存</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80mmロール紙</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>日本語</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>Counter clerk</source>
        <translation>窓口職員</translation>
    </message>
    <message>
        <source>Back officer</source>
        <translation>審査担当</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>責任者</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>システム管理者</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Used from the next start of the program.</source>
        <translation>次の起動から使われます。</translation>
    </message>
</context>
<context>
    <name>ShotPage</name>
    <message>
        <source>✓ Fit for the card</source>
        <translation>✓ カードに使えます</translation>
    </message>
    <message>
        <source>✕ Not fit yet</source>
        <translation>✕ このままでは使えません</translation>
    </message>
    <message>
        <source>○ Fit, as soon as you have looked</source>
        <translation>○ 目視確認が残っています</translation>
    </message>
    <message>
        <source>Is this the face of the person whose name stands above? Compare them.</source>
        <translation>上のお名前の方の写真ですか。ご本人と見比べてください。</translation>
    </message>
    <message>
        <source>Yes: F7 accepts it. No: F6 takes a new one.</source>
        <translation>よければ F7 で採用、違うときは F6 で撮り直し</translation>
    </message>
    <message>
        <source>F6 takes a new one. F8 accepts it by exception, with a written reason.</source>
        <translation>F6 で撮り直せます。F8 で理由を書いて例外として採用できます。</translation>
    </message>
    <message>
        <source>Keys 1 to {count}, ← and → show the other pictures of the burst.</source>
        <translation>1〜{count}、←、→ キーで連写の他の写真を選べます。</translation>
    </message>
</context>
<context>
    <name>SourceBox</name>
    <message>
        <source>Search again</source>
        <translation>再検索</translation>
    </message>
</context>
<context>
    <name>StepsPanel</name>
    <message>
        <source>1 Form</source>
        <translation>1 申請書</translation>
    </message>
    <message>
        <source>Scan the form&apos;s QR code (F2 type, F3 search)</source>
        <translation>QRコードを読み取る (F2 入力、F3 検索)</translation>
    </message>
    <message>
        <source>2 Photo</source>
        <translation>2 顔写真</translation>
    </message>
    <message>
        <source>Shoot with Space or F5</source>
        <translation>Space か F5 で撮影</translation>
    </message>
    <message>
        <source>3 Identity</source>
        <translation>3 本人確認</translation>
    </message>
    <message>
        <source>Tick what you have seen, then F9</source>
        <translation>見た書類に印を付け F9</translation>
    </message>
    <message>
        <source>4 Summary</source>
        <translation>4 内容確認</translation>
    </message>
    <message>
        <source>Let the resident read it, then F10</source>
        <translation>ご本人に見せて F10</translation>
    </message>
    <message>
        <source>5 Print</source>
        <translation>5 印刷</translation>
    </message>
    <message>
        <source>F11 prints form and receipt</source>
        <translation>F11 で申請書と受付票</translation>
    </message>
    <message>
        <source>6 Hand out</source>
        <translation>6 お渡し</translation>
    </message>
    <message>
        <source>Papers handed out? F12 for the next resident</source>
        <translation>お渡ししたら F12 で次の方</translation>
    </message>
    <message>
        <source>Compare the picture (F6 takes a new one)</source>
        <translation>写真を見比べる（F6 で撮り直し）</translation>
    </message>
    <message>
        <source>done</source>
        <translation>済み</translation>
    </message>
    <message>
        <source>now</source>
        <translation>いま</translation>
    </message>
    <message>
        <source>to come</source>
        <translation>これから</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Are name, face and address yours?</source>
        <translation>お名前・お写真・ご住所に間違いはございませんか</translation>
    </message>
    <message>
        <source>Are name and address right?</source>
        <translation>お名前とご住所に間違いはございませんか</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>フリガナ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>申請方式</translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation>申請書ID</translation>
    </message>
    <message>
        <source>Turn the screen to the resident. Yes: F10. An error: Shift+F2 corrects it, F6 takes a new photo.</source>
        <translation>画面をご本人に見せてください。よければ F10。誤りは Shift+F2 で訂正、写真は F6 で撮り直せます。</translation>
    </message>
</context>
<context>
    <name>TypeIdPage</name>
    <message>
        <source>{first} of {wanted} digits; again {second} of {wanted}</source>
        <translation>{first} / {wanted} 桁、確認 {second} / {wanted} 桁</translation>
    </message>
    <message>
        <source>Type the application ID</source>
        <translation>申請書IDの入力</translation>
    </message>
    <message>
        <source>23 digits at the upper right of the form. Spaces and hyphens do not matter.</source>
        <translation>申請書の右上にある23桁です。空白やハイフンはあってもなくてもかまいません。</translation>
    </message>
    <message>
        <source>Application ID</source>
        <translation>申請書ID</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>もう一度</translation>
    </message>
    <message>
        <source>Open  (Enter)</source>
        <translation>開く  (Enter)</translation>
    </message>
</context>
</TS>
