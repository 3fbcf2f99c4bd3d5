import type { Page } from "@playwright/test";

import { playLaunches } from "../support/few-images.ts";
import { line } from "../support/resources.ts";
import { imageFinder } from "../support/steps.ts";
import { expect, test } from "../support/test.ts";

const steps = (page: Page) => page.locator("form .steps");
const review = (page: Page) => page.getByRole("complementary", { name: "What will start" });

/** Opens a form and waits for all that is read for it. */
async function open(page: Page, path: string): Promise<void> {
  await playLaunches(page);
  await page.goto(path);
  await expect(line(page)).toContainText("free now");
}

test("what a screen reader is told of the form for a notebook", async ({ page }) => {
  await open(page, "/launch?type=notebook");
  await expect(steps(page)).toMatchAriaSnapshot(`
    - heading "What do you want to open?" [level=2]
    - group "What do you want to open?":
      - radio "Notebook Data analysis, prototyping and documentation Opens JupyterLab, a web page" [checked]
      - radio "Desktop Not offered on this platform yet" [disabled]
      - radio "CARTA Not offered on this platform yet" [disabled]
      - radio "Firefly Not offered on this platform yet" [disabled]
      - radio "Contributed Not offered on this platform yet" [disabled]
      - 'radio "Batch Processing on a large scale, without watching Opens nothing: results go to files and the log"'
    - heading "Image" [level=2]
    - group "Where the image comes from":
      - radio "From the platform’s list" [checked]
      - radio "Another image"
    - combobox "Image": skaha/base-notebook:latest
    - 'button "Show the list: 1 image"'
    - paragraph: JupyterLab with Python, to build on
    - button "Favourite"
    - heading "Resources" [level=2]
    - group "Kind of work":
      - radio "Interactive analysis flexible" [checked]
      - radio "Large dataset fixed, 4 cores, 16 GiB"
      - radio "Development and testing flexible"
      - radio "Production fixed, 1 core, 4 GiB"
    - group "Resources":
      - radio /^Flexible Starts sooner/ [checked]
      - radio /^Fixed The same amount/
    - paragraph: /^Starts with 1 core and 4 GiB and may grow to 8 cores and 32 GiB; 37 cores and 310 GiB are free now/
    - heading "Name" [level=2]
    - textbox "Name": notebook-1
    - paragraph: Letters, digits and hyphens. The platform shows it in lower case.
  `);
  await expect(imageFinder(page)).toHaveAccessibleDescription("JupyterLab with Python, to build on");
  await expect(review(page)).toMatchAriaSnapshot(`
    - paragraph: Notebook with base-notebook:latest, flexible resources, named notebook-1.
    - button "Launch"
  `);
});

test("what a screen reader is told of the form for a batch job, and of what will start", async ({ page }) => {
  await open(page, "/launch?type=headless&image=terminal:latest&mode=fixed&name=night-12&command=echo%20done");
  await expect(steps(page)).toMatchAriaSnapshot(`
    - heading "What do you want to open?" [level=2]
    - group "What do you want to open?":
      - radio "Notebook Data analysis, prototyping and documentation Opens JupyterLab, a web page"
      - radio "Desktop Not offered on this platform yet" [disabled]
      - radio "CARTA Not offered on this platform yet" [disabled]
      - radio "Firefly Not offered on this platform yet" [disabled]
      - radio "Contributed Not offered on this platform yet" [disabled]
      - 'radio "Batch Processing on a large scale, without watching Opens nothing: results go to files and the log" [checked]'
    - heading "Image" [level=2]
    - group "Where the image comes from":
      - radio "From the platform’s list" [checked]
      - radio "Another image"
    - combobox "Image": skaha/terminal:latest
    - 'button "Show the list: 3 images"'
    - paragraph: A shell with the usual command line tools
    - button "Favourite"
    - heading "Command" [level=2]
    - textbox "Command": echo done
    - paragraph: The first word is the program, the rest are its arguments, split at spaces.
    - heading "Resources" [level=2]
    - group "Kind of work":
      - radio "Interactive analysis flexible"
      - radio "Large dataset fixed, 4 cores, 16 GiB"
      - radio "Development and testing flexible"
      - radio "Production fixed, 1 core, 4 GiB"
    - group "Resources":
      - radio /^Flexible Starts sooner/
      - radio /^Fixed The same amount/ [checked]
    - button "Fewer cores" [disabled]
    - combobox "CPU cores"
    - button "More cores"
    - button "Less memory"
    - combobox "Memory (GiB)"
    - button "More memory"
    - paragraph: /^Asks for 1 core and 4 GiB; 37 cores and 310 GiB are free now/
    - heading "Name" [level=2]
    - textbox "Name": night-12
    - paragraph: Letters, digits and hyphens. The platform shows it in lower case.
  `);
  await expect(review(page)).toMatchAriaSnapshot(`
    - complementary "What will start":
      - paragraph: Batch with terminal:latest, running echo, fixed resources (1 core, 4 GiB), named night-12.
      - button "Launch"
      - term: Your sessions
      - definition: 0 of 5 sessions in use
      - paragraph: /Save in your home or project folder\\./
      - button "Copy a link"
      - button "Save as a preset"
      - region "As a command":
        - heading "As a command" [level=2]
        - tablist "Tool":
          - tab "canfar" [selected]
          - tab "Python"
          - tab "curl"
        - tabpanel "canfar":
          - group "Command for canfar":
            - code: /canfar create headless \\S+terminal:latest --name night-12 --cpu 1 --memory 4 -- echo done/
          - button "Copy command"
  `);
});
