/** What the coach does, shown on three lines: a picture made of words, so that it can be read aloud as well. */
export function BeforeAndAfter() {
  return (
    <figure class="demo">
      <div class="sheet cold">
        <p class="tag">Before</p>
        <p>
          <u>Dear Customer,</u>
        </p>
        <p>
          <u>Unfortunately we can’t</u> ship the lamp before Friday.
        </p>
        <p>
          <u>Regards</u>
        </p>
        <div class="ribbon" aria-hidden="true">
          <i class="hollow" />
          <i class="hollow" />
          <i class="business" />
          <i class="hollow" />
        </div>
      </div>
      <div class="sheet warm">
        <p class="tag">After</p>
        <p>
          <b>Hi Dana,</b>
        </p>
        <p>
          <b>I’m sorry your lamp is late.</b> We can ship <b>it on</b> Friday.
        </p>
        <p>
          <b>Have a lovely week,</b>
          <br />
          <b>Sam</b>
        </p>
        <div class="ribbon" aria-hidden="true">
          <i />
          <i />
          <i class="business" />
          <i />
        </div>
      </div>
      <figcaption class="unseen">A cold reply, and the same reply after the coach has helped.</figcaption>
    </figure>
  );
}
