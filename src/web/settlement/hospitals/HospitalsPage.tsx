import { Button, Skeleton } from "antd";
import { useMemo, useState } from "react";
import type { HospitalView, InsuranceOverview } from "../../../workspace/insurance/views.ts";
import { DetailBeside } from "../../parts/DetailBeside.tsx";
import { EmptyState } from "../../parts/EmptyState.tsx";
import { ErrorLine } from "../../parts/ErrorLine.tsx";
import { useAddress } from "../../parts/use-address.ts";
import { useMay } from "../../shell/me.ts";
import { ListPane } from "../../table/ListPane.tsx";
import type { Fund } from "../parts/chosen-fund.ts";
import { ListExport } from "../parts/ListExport.tsx";
import { SettlementPage } from "../parts/SettlementPage.tsx";
import { useSettlement, useSettlementRows } from "../parts/use-settlement.ts";
import { besideColumns, columns, type HospitalRow } from "./columns.ts";
import { HospitalForm } from "./HospitalForm.tsx";
import { HospitalPane } from "./HospitalPane.tsx";
import { ImportHospitals } from "./ImportHospitals.tsx";
import { words } from "./words.zh.ts";

/** 医院: the hospitals that are paid by points, and of the one that is open its months, peers and deductions. */
export function HospitalsPage() {
  return (
    <SettlementPage title={words.title} actions={(fund) => <Actions fund={fund} />}>
      {(fund) => <Hospitals fund={fund} />}
    </SettlementPage>
  );
}

/** The hospitals with what the year has come to for each so far. */
function useHospitals(fund: Fund) {
  const hospitals = useSettlementRows<HospitalView>("hospitals", { ...fund });
  const overview = useSettlement<InsuranceOverview>("overview", { ...fund });
  const rows = useMemo(() => {
    const years = new Map(overview.data?.hospitals.map((each) => [each.hospital, each]));
    return hospitals.rows?.map((hospital): HospitalRow => ({ ...hospital, year: years.get(hospital.code) }));
  }, [hospitals.rows, overview.data]);
  return { ...hospitals, rows };
}

function Actions({ fund }: { readonly fund: Fund }) {
  const { rows } = useHospitals(fund);
  const may = useMay()("insurance.manage");
  return (
    <>
      <ListExport title={words.title} fund={fund} columns={columns} rows={rows} />
      {may && <Registering />}
    </>
  );
}

function Registering() {
  const [asked, setAsked] = useState<"new" | "import">();
  return (
    <>
      <Button onClick={() => setAsked("import")}>{words.import}</Button>
      <Button type="primary" onClick={() => setAsked("new")}>
        {words.register}
      </Button>
      {asked === "new" && <HospitalForm onClose={() => setAsked(undefined)} />}
      {asked === "import" && <ImportHospitals onClose={() => setAsked(undefined)} />}
    </>
  );
}

function Hospitals({ fund }: { readonly fund: Fund }) {
  const { values, set } = useAddress();
  const may = useMay()("insurance.manage");
  const { rows, error, isPending, refetch } = useHospitals(fund);
  const opened = rows?.find(({ code }) => code === values.get("open"));
  return (
    <DetailBeside
      detail={opened && <HospitalPane key={opened.code} hospital={opened} fund={fund} />}
      label={opened?.name ?? words.title}
      onClose={() => set({ open: undefined })}
    >
      <ErrorLine error={error} onRetry={() => void refetch()} />
      {isPending && <Skeleton active className="list-shape" paragraph={{ rows: 10 }} />}
      {rows?.length === 0 && (
        <EmptyState says={words.empty}>
          {may && (
            <div className="form-buttons">
              <Registering />
            </div>
          )}
        </EmptyState>
      )}
      {rows && rows.length > 0 && (
        <ListPane<HospitalRow>
          name="settlement-hospitals"
          caption={words.title}
          columns={opened ? besideColumns : columns}
          rows={rows}
          keyOf={({ code }) => code}
          lit={opened?.code}
          onOpen={({ code }) => set({ open: code }, { push: opened === undefined })}
          query={values.get("text") ?? ""}
          onQuery={(text) => set({ text })}
          empty={words.empty}
          all={rows.length}
          rowWord={words.rowWord}
        />
      )}
    </DetailBeside>
  );
}
